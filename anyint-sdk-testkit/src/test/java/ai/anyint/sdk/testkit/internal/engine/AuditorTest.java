package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Books that are wrong, which the engine never makes, stop a test. */
class AuditorTest {

    private static final EnterpriseTerms TERMS = new EnterpriseTerms(30, BigDecimal.ZERO, "electronic");

    private final Till till = new Till("5", Instant.EPOCH);
    private final Ledger ledger = new Ledger();
    private final Auditor auditor = auditorOf(till);

    @Test
    void chargeThatTheKeyDoesNotKnow_isFound() {
        charge(till.key());

        assertThatIllegalStateException()
                .isThrownBy(auditor::check)
                .withMessageContaining("the spending of key")
                .withMessageContaining("the books say 1");
    }

    @Test
    void whatTheLedgerHasOfAnInvoicedKey_isFound() {
        Till enterprise = new Till("0", Instant.EPOCH, Optional.of(TERMS));
        charge(enterprise.key());

        assertThatIllegalStateException()
                .isThrownBy(auditorOf(enterprise)::check)
                .withMessageContaining("beyond the ledger");
    }

    @Test
    void longLedger_isLookedAtAfterEveryCommand() {
        for (int i = 0; i < 200; i++) {
            topUp();
        }
        auditor.check();
        charge(till.key());

        assertThatIllegalStateException().isThrownBy(auditor::check).withMessageContaining("the spending of key");
        assertThatIllegalStateException().as("it stays wrong").isThrownBy(auditor::check);
    }

    @Test
    void auditorThatIsOff_looksAtNothing_untilItIsOnAgain() {
        charge(till.key());
        auditor.turn(false);
        auditor.check();
        auditor.turn(true);

        assertThatIllegalStateException().isThrownBy(auditor::check);
    }

    private Auditor auditorOf(Till owner) {
        return new Auditor(ledger, owner.account.keys(), owner.account.invoices());
    }

    private void topUp() {
        ledger.book(LedgerEntry.Type.TOPUP, BigDecimal.ONE, Instant.EPOCH, 0, 0, null);
    }

    private void charge(InferenceKey key) {
        ledger.book(LedgerEntry.Type.USAGE, BigDecimal.ONE.negate(), Instant.EPOCH, 1, key.id(), Till.IMAGE_MODEL);
    }
}
