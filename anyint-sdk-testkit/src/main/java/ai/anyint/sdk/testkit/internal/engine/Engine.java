package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Secret;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** All accounts of one fake, and the keys by which they are found. */
public final class Engine {

    private final Catalogue catalogue = Catalogue.standard();
    private final KeyRing ring;
    private final AtomicLong accounts = new AtomicLong();
    private final AtomicLong provisioningKeys = new AtomicLong();

    /** Creates an engine whose keys follow from the seed. */
    public Engine(long seed) {
        this.ring = new KeyRing(new SplittableRandom(seed));
    }

    /** Opens an account; a balance above zero opens it with a top-up. */
    public Account open(Instant now, BigDecimal balance) {
        Account account = new Account("acc_" + accounts.incrementAndGet(), catalogue, ring, now);
        if (balance.signum() != 0) {
            account.credit(LedgerEntry.Type.TOPUP, balance);
        }
        return account;
    }

    /** Makes a provisioning key for an account and returns its secret. */
    public Secret newProvisioningKey(Account account) {
        String secret = ring.newSecret(KeyRing.PROVISIONING);
        String id = "prov_" + provisioningKeys.incrementAndGet();
        ring.add(secret, new ProvisioningKey(account, id, KeyRing.mask(KeyRing.PROVISIONING, secret)));
        return Secret.of(secret);
    }

    /** Forgets an account: its keys are unknown from now on. */
    public void forget(Account account) {
        ring.forget(account);
    }

    /** Returns the keys of all accounts. */
    public KeyRing keys() {
        return ring;
    }
}
