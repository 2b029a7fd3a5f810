package ai.anyint.sdk.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test an account of its own on a fake AnyInt. Parameters, and fields
 * left empty, of the type {@link ai.anyint.sdk.testkit.FakeAccount}, {@link ai.anyint.sdk.core.AnyIntClient},
 * {@link ai.anyint.sdk.testkit.FakeClock}, {@link java.time.Clock} or {@link ai.anyint.sdk.testkit.FakeServer} are filled
 * from that account; tests may run in parallel. One of the type {@link ai.anyint.sdk.testkit.FakeAnyInt} gets the fake that
 * all tests of the JVM share: change nothing on it that holds for all accounts.
 *
 * <p>A test in which the account refused a call fails, unless the test expected it: with
 * {@code assertThat(account).wasRefused(code, times)} or {@code account.expectRefusals(code)}. So does one that injected
 * a fault which did not strike as often as planned, unless the test removed it.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AnyIntExtension.class)
public @interface AnyIntTest {

    /** Returns the balance that the account opens with, in US dollars. */
    String balance() default "0";

    /** Returns the instant at which the account's clock stands, in ISO 8601; empty for the wall clock's. */
    String now() default "";

    /** Returns how the client reaches the fake. */
    Transport transport() default Transport.IN_PROCESS;

    /** Returns whether a refusal that the test did not expect, or a fault that it did not use, fails it. */
    boolean strict() default true;

    /** How a client reaches the fake. */
    enum Transport {
        /** Without a socket: fast, and a client's pauses let the account's clock pass instead of waiting. */
        IN_PROCESS,
        /** Over a port of the loopback address, as in production. */
        HTTP
    }
}
