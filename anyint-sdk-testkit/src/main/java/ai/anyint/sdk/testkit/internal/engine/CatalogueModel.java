package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** A model on offer, and what a call of it costs. */
public record CatalogueModel(
        String id,
        String displayName,
        String provider,
        Unit unit,
        BigDecimal inputPrice,
        BigDecimal outputPrice,
        BigDecimal unitPrice,
        List<Tier> tiers) {

    private static final int MILLION_DIGITS = 6;
    private static final int CHARGE_DECIMALS = 10;
    private static final int CENTS = 2;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Describes a text model, priced per million tokens. */
    public static CatalogueModel text(
            String id, String displayName, String provider, String input, String output, Tier... tiers) {
        return new CatalogueModel(
                id,
                displayName,
                provider,
                Unit.TOKENS,
                new BigDecimal(input),
                new BigDecimal(output),
                BigDecimal.ZERO,
                Arrays.stream(tiers).toList());
    }

    /** Describes a model that is priced by the piece. */
    public static CatalogueModel each(
            String id, String displayName, String provider, Unit unit, String price, Tier... tiers) {
        return new CatalogueModel(
                id,
                displayName,
                provider,
                unit,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal(price),
                Arrays.stream(tiers).toList());
    }

    /** Returns what the use costs: full precision, and one rounding at the end, half up to 10 decimals. */
    public BigDecimal cost(Usage usage) {
        BigDecimal cost = unit == Unit.TOKENS
                ? inputPrice
                        .multiply(BigDecimal.valueOf(usage.inputTokens()))
                        .add(outputPrice.multiply(BigDecimal.valueOf(usage.outputTokens())))
                        .movePointLeft(MILLION_DIGITS)
                : unitPrice.multiply(BigDecimal.valueOf(usage.units()));
        return cost.scale() > CHARGE_DECIMALS ? cost.setScale(CHARGE_DECIMALS, RoundingMode.HALF_UP) : cost;
    }

    /** Returns what a month of a custom subscription to this model costs, rounded half up to cents. */
    public BigDecimal monthlyPrice(long cap, Tier tier) {
        return unitPriceOfCap()
                .multiply(BigDecimal.valueOf(cap))
                .multiply(tier.factor())
                .setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** A token counts as half input and half output, where the model has output at all. */
    private BigDecimal unitPriceOfCap() {
        if (unit != Unit.TOKENS) {
            return unitPrice;
        }
        BigDecimal million = outputPrice.signum() == 0
                ? inputPrice
                : inputPrice.add(outputPrice).multiply(HALF);
        return million.movePointLeft(MILLION_DIGITS);
    }
}
