package ai.anyint.sdk.billing.budget;

/**
 * What was settled while the same number of reads had begun.
 *
 * @param total all of it
 * @param unsure the part that may be in the present reading already, or of which only the estimate is known
 */
record Settled(Spend total, Spend unsure) {

    static final Settled NOTHING = new Settled(Spend.NONE, Spend.NONE);

    Settled plus(Spend spend, boolean sure) {
        return new Settled(total.plus(spend), sure ? unsure : unsure.plus(spend));
    }

    Settled plus(Settled other) {
        return new Settled(total.plus(other.total), unsure.plus(other.unsure));
    }

    Settled allUnsure() {
        return new Settled(total, total);
    }
}
