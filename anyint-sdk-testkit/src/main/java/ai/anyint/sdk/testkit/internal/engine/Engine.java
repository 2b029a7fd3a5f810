package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** All accounts of one fake, and the keys by which they are found. */
public final class Engine {

    private final KeyRing ring = new KeyRing();
    private final Secrets secrets;
    private final TierOutages outages = new TierOutages();
    private final DeliveryPort port;
    private final AtomicLong accounts = new AtomicLong();
    private final AtomicLong provisioningKeys = new AtomicLong();

    /** Creates an engine whose keys follow from the seed, and whose events reach nobody. */
    public Engine(long seed) {
        this(seed, DeliveryPort.NOWHERE);
    }

    /** Creates an engine whose keys follow from the seed. */
    public Engine(long seed, DeliveryPort port) {
        this.secrets = new Secrets(new SplittableRandom(seed));
        this.port = port;
    }

    /** Opens an account; a balance above zero opens it with a top-up. */
    public Account open(Instant now, BigDecimal balance, Optional<EnterpriseTerms> enterprise) {
        Account account = new Account(
                new AccountContext(
                        nextAccountId(), secrets, outages, Catalogue.standard(), new DueJobs(now), enterprise),
                this);
        if (balance.signum() != 0) {
            account.funds().credit(LedgerEntry.Type.TOPUP, balance);
        }
        return account;
    }

    DeliveryPort port() {
        return port;
    }

    String nextAccountId() {
        return "acc_" + accounts.incrementAndGet();
    }

    String nextProvisioningId() {
        return "prov_" + provisioningKeys.incrementAndGet();
    }

    /** Forgets an account: its keys are unknown from now on. */
    public void forget(Account account) {
        ring.forget(account);
        account.forgetKeys();
    }

    /** Returns the tiers that are down for all accounts. */
    public TierOutages outages() {
        return outages;
    }

    /** Returns the keys of all accounts. */
    public KeyRing keys() {
        return ring;
    }
}
