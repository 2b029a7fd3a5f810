package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.TimeSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Builds a {@link KeyRotation}. The sink is required. Not safe for use by several threads. */
public final class KeyRotationBuilder {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final AccountClient account;
    private Consumer<? super CreatedApiKey> check;
    private Duration overlap = Duration.ZERO;
    private Duration grace = Duration.ofHours(24);
    private Duration drainTimeout = Duration.ofSeconds(60);
    private RotationJournal journal = RotationJournal.memory();
    private InstantSource clock = TimeSource.system()::now;
    private RandomGenerator random = new SecureRandom();
    private @Nullable KeySink sink;
    private @Nullable RotatingCredentials credentials;

    KeyRotationBuilder(AccountClient account) {
        this.account = account;
        this.check = fresh -> account.withOptions(
                        RequestOptions.builder().key(fresh.secret()).build())
                .models();
    }

    /** Sets where the new secret goes. Required. */
    public KeyRotationBuilder sink(KeySink vault) {
        sink = vault;
        return this;
    }

    /**
     * Sets how the new key is tried, before it is current: what throws rolls the rotation back. Default: the models that it
     * may call are listed with it, which costs nothing. Change it to try the very secret that the vault gives back.
     */
    public KeyRotationBuilder check(Consumer<? super CreatedApiKey> call) {
        check = call;
        return this;
    }

    /**
     * Sets the credentials that calls of this program are made with. They are refreshed when the new key is current, and
     * the old one is disabled only when no call uses it. Default none: then give an overlap.
     */
    public KeyRotationBuilder credentials(RotatingCredentials rotating) {
        credentials = rotating;
        return this;
    }

    /**
     * Sets how long both keys work once the new one is current, at most 365 days; default zero. Whatever else uses the key
     * must have read it anew, and ended its last call with the old one, by then. {@link KeyRotation#resume} disables the
     * old one after it.
     */
    public KeyRotationBuilder overlap(Duration duration) {
        overlap = checked(duration, "overlap");
        return this;
    }

    /**
     * Sets how long the old key stays disabled, and could be enabled again, before it is deleted, at most 365 days; default
     * 24 hours.
     */
    public KeyRotationBuilder grace(Duration duration) {
        grace = checked(duration, "grace");
        return this;
    }

    /**
     * Sets how long to wait for calls that began with the old key, by the machine's time; default 60 s. When they take
     * longer the rotation stops, both keys work, and {@link KeyRotation#resume} waits again. Change it where streams are
     * long.
     */
    public KeyRotationBuilder drainTimeout(Duration duration) {
        drainTimeout = checked(duration, "drainTimeout");
        return this;
    }

    /** Sets what a resume reads; default {@link RotationJournal#memory}, which does not outlive the process. */
    public KeyRotationBuilder journal(RotationJournal kept) {
        journal = kept;
        return this;
    }

    /** Sets what says the time, such as a {@link java.time.Clock} in tests; default the machine's. */
    public KeyRotationBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** Sets the source of the rotations' ids; default a {@link SecureRandom}. For tests. */
    public KeyRotationBuilder random(RandomGenerator generator) {
        random = generator;
        return this;
    }

    /**
     * Returns the rotation; several may be made of one account.
     *
     * @throws IllegalStateException when there is no sink
     */
    public KeyRotation build() {
        if (sink == null) {
            throw new IllegalStateException("a rotation needs a sink: where shall the new secret go?");
        }
        return new KeyRotation(new RotationSettings(
                account.keys(),
                sink,
                check,
                Optional.ofNullable(credentials),
                overlap,
                grace,
                drainTimeout,
                journal,
                clock,
                random));
    }

    private static Duration checked(Duration duration, String option) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(option + " must be from zero to " + LONGEST.toDays() + " days");
        }
        return duration;
    }
}
