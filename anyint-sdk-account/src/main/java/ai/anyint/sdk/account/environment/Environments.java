package ai.anyint.sdk.account.environment;

import ai.anyint.sdk.core.AnyIntClient;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The environments that a program may run in, and the one that it runs in: keys apart, so that what goes wrong in one spares
 * the others (seed). Read from variables:
 *
 * <ul>
 *   <li>{@code ANYINT_PROFILE}: {@code local}, {@code staging} or {@code production}; required
 *   <li>{@code ANYINT_STAGING_PROVISIONING_KEY}, {@code ANYINT_STAGING_API_KEY}: the keys, at least one for the profile that
 *       runs
 *   <li>{@code ANYINT_STAGING_BASE_URL}: default {@link AnyIntClient#PRODUCTION_URL}, where the key tells the account; for
 *       {@code local} it is required, and a loopback address
 *   <li>{@code ANYINT_STAGING_BALANCE_FLOOR}: US dollars such as {@code 25.00}; optional
 * </ul>
 *
 * and likewise {@code ANYINT_LOCAL_…} and {@code ANYINT_PRODUCTION_…}. The variables of every profile that are there are
 * checked, also of those that do not run. A local profile that holds a key of production is refused; any other two profiles
 * that share a key are a warning. Only what is in the same map can be compared. Names of variables are decided. Immutable.
 */
public final class Environments {

    private static final Logger LOG = LoggerFactory.getLogger(Environments.class);

    private final Environment active;
    private final List<String> warnings;

    private Environments(Environment active, List<String> warnings) {
        this.active = active;
        this.warnings = warnings;
    }

    /** Reads the variables of the process; see {@link #from}. */
    public static Environments fromEnv() {
        return from(System.getenv());
    }

    /**
     * Reads the variables from a map, such as one that a secret manager filled, and logs each warning once.
     *
     * @throws IllegalStateException when what the profile needs is not set; the message names the variable
     * @throws IllegalArgumentException when a value cannot be used, or the local profile holds a key of production; the
     *     message names variable and profile, and never quotes the value
     */
    public static Environments from(Map<String, String> variables) {
        EnvironmentReader reader = new EnvironmentReader(variables);
        List<String> warnings = SharedKeys.check(reader.keys());
        Environment active = reader.active();
        warnings.forEach(LOG::warn);
        return new Environments(active, warnings);
    }

    /** Returns the environment that the program runs in. */
    public Environment active() {
        return active;
    }

    /** Returns a new client of the active environment; yours to close. */
    public AnyIntClient client() {
        return active.client();
    }

    /** Returns which profiles share a key, each in a sentence with the key's mask; empty when all is well. */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return "Environments[" + active + ", " + warnings.size() + " warnings]";
    }
}
