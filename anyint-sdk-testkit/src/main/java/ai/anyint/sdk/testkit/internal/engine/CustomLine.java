package ai.anyint.sdk.testkit.internal.engine;

/** One model of a custom purchase: the four configured fields of the wire. */
public record CustomLine(CatalogueModel model, Tier tier, long dailyCallLimit, long monthlyCap) {

    /** Returns what a month of it costs. */
    public java.math.BigDecimal monthlyPrice() {
        return model.monthlyPrice(monthlyCap, tier);
    }
}
