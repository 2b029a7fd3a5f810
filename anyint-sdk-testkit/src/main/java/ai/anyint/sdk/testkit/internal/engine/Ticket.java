package ai.anyint.sdk.testkit.internal.engine;

/** An admitted call, until it completes or is given back: exactly one of the two, exactly once. */
public final class Ticket {

    private final Key key;
    private final CatalogueModel model;
    private final ActivityBook.Cell cell;
    private final long requestNumber;
    private final Payer.Hold hold;
    private final RateMeter.Hold rates;
    private boolean settled;

    Ticket(
            Key key,
            CatalogueModel model,
            ActivityBook.Cell cell,
            long requestNumber,
            Payer.Hold hold,
            RateMeter.Hold rates) {
        this.key = key;
        this.model = model;
        this.cell = cell;
        this.requestNumber = requestNumber;
        this.hold = hold;
        this.rates = rates;
    }

    /** Returns the model, at the prices of the admission instant. */
    public CatalogueModel model() {
        return model;
    }

    Key key() {
        return key;
    }

    ActivityBook.Cell cell() {
        return cell;
    }

    long requestNumber() {
        return requestNumber;
    }

    Payer.Hold hold() {
        return hold;
    }

    RateMeter.Hold rates() {
        return rates;
    }

    void settle() {
        if (settled) {
            throw new IllegalStateException("a call is settled once");
        }
        settled = true;
    }
}
