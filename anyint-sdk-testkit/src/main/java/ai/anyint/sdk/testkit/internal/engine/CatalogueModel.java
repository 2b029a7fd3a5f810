package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        List<String> tiers) {

    private static final int MILLION_DIGITS = 6;
    private static final int CHARGE_DECIMALS = 10;

    /** Describes a text model, priced per million tokens. */
    public static CatalogueModel text(
            String id, String displayName, String provider, String input, String output, String... tiers) {
        return new CatalogueModel(
                id,
                displayName,
                provider,
                Unit.TOKENS,
                new BigDecimal(input),
                new BigDecimal(output),
                BigDecimal.ZERO,
                List.of(tiers));
    }

    /** Describes a model that is priced by the piece. */
    public static CatalogueModel each(
            String id, String displayName, String provider, Unit unit, String price, String... tiers) {
        return new CatalogueModel(
                id,
                displayName,
                provider,
                unit,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal(price),
                List.of(tiers));
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
}
