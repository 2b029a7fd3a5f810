package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customer's own contract with a provider: costs nothing here, and never falls back to the platform. */
final class ByokPayer implements Payer, Payer.Hold {

    private final Byok byok;
    private final @Nullable String credentialId;

    ByokPayer(Byok byok, @Nullable String credentialId) {
        this.byok = byok;
        this.credentialId = credentialId;
    }

    @Override
    public Funding funding() {
        return Funding.BYOK;
    }

    @Override
    public void require(CatalogueModel model, Instant now) {
        Optional<Refusal> refusal = byok.refusalOf(credentialId, model);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    @Override
    public boolean covers(CatalogueModel model) {
        return byok.refusalOf(credentialId, model).isEmpty();
    }

    @Override
    public Hold take(CatalogueModel model, long units, Instant now) {
        return this;
    }

    @Override
    public Hold twin(Hold other) {
        return this;
    }

    @Override
    public BigDecimal book(Ticket ticket, Usage usage) {
        return BigDecimal.ZERO;
    }

    @Override
    public void giveBack() {
        // It counts nothing.
    }

    @Override
    public void refund(Ticket ticket, Usage usage, BigDecimal cost) {
        // It charges nothing.
    }
}
