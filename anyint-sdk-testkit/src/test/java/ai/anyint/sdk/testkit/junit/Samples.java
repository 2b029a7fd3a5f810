package ai.anyint.sdk.testkit.junit;

import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.testkit.Calls;
import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeClock;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.Fault;
import ai.anyint.sdk.testkit.Gate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Test classes that AnyIntExtensionTest runs; nobody else finds them, because they are static and nested. */
final class Samples {

    /** The secrets of the accounts that ran, to be looked for in messages; and how many accounts there were. */
    static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();

    private static final String IMAGES = "/openai/v1/images/generations";

    static final Set<String> ACCOUNTS = ConcurrentHashMap.newKeySet();

    private Samples() {}

    private static void note(FakeAccount account) {
        SECRETS.add(account.apiKey().reveal());
        SECRETS.add(account.provisioningKey().reveal());
        ACCOUNTS.add(account.id());
    }

    @AnyIntTest(balance = "0.04")
    static class Unexpected {
        @Test
        void refused(FakeAccount account) {
            note(account);
            Calls.image(account);
            Calls.manage(account, "/v1/account/keys/" + account.apiKey().reveal());
            Calls.image(account);
        }
    }

    @AnyIntTest(balance = "0.04", strict = false)
    static class Lenient {
        @Test
        void refused(FakeAccount account) {
            Calls.image(account);
            assertThat(Calls.image(account)).isEqualTo(402);
        }
    }

    @AnyIntTest(balance = "0.04")
    static class Expected {
        @Test
        void byAssertion(FakeAccount account) {
            Calls.image(account);
            Calls.image(account);
            assertThat(account)
                    .wasRefused("insufficient_balance", 1)
                    .hasBalance("0")
                    .hasCharged(1);
        }

        @Test
        void byExpectation(FakeAccount account) {
            Calls.image(account);
            Calls.image(account);
            account.expectRefusals("insufficient_balance");
        }
    }

    @AnyIntTest
    static class RefusedAgainAfterTheExpectation {
        @Test
        void refused(FakeAccount account) {
            Calls.image(account);
            account.expectRefusals("insufficient_balance");
            Calls.image(account);
        }
    }

    @AnyIntTest(balance = "7")
    static class UnusedFault {
        @Test
        void isNeverStruck(FakeAccount account) {
            note(account);
            account.inject(Fault.on("POST", "/v1/account/keys").afterCommit().reset());
        }
    }

    @AnyIntTest(balance = "7")
    static class HalfUsedFault {
        @Test
        void isStruckOnce(FakeAccount account) {
            account.inject(Fault.on("POST", IMAGES).times(3).status(500, "internal_error"));
            assertThat(Calls.image(account)).isEqualTo(500);
        }
    }

    @AnyIntTest(balance = "7")
    static class UsedFaults {
        @Test
        void refusalOfAFault_isExpected(FakeAccount account) {
            account.inject(Fault.on("POST", IMAGES).status(402, "insufficient_balance"));
            assertThat(Calls.image(account)).isEqualTo(402);
        }

        @Test
        void removedFault_mayStayUnused(FakeAccount account) {
            account.inject(Fault.on("POST", IMAGES).status(500, "internal_error"))
                    .remove();
            assertThat(Calls.image(account)).isEqualTo(200);
        }
    }

    @AnyIntTest
    static class UnknownRoute {
        @Test
        void isCalled(FakeAccount account) {
            assertThat(Calls.manage(account, "/v1/account/balances")).isEqualTo(404);
        }
    }

    @AnyIntTest
    static class UnknownMethod {
        @Test
        void isCalled(FakeAccount account) {
            assertThat(Calls.manage(account, IMAGES)).isEqualTo(405);
        }
    }

    @AnyIntTest(transport = AnyIntTest.Transport.HTTP)
    static class ForgottenGate {
        static final AtomicReference<CompletableFuture<String>> HELD =
                new AtomicReference<>(CompletableFuture.failedFuture(new AssertionError("nobody came")));

        @Test
        void endsWithARequestHeld(FakeAccount account, FakeServer server) {
            Gate gate = account.gate("GET", "/v1/account/balance", Gate.Point.COMMITTED);
            HELD.set(CompletableFuture.supplyAsync(() -> {
                try (AnyIntClient client = account.client(server)) {
                    return balanceOf(client);
                }
            }));
            gate.awaitArrival();
        }
    }

    @AnyIntTest(balance = "7")
    static class Failing {
        @Test
        void fails(FakeAccount account) {
            note(account);
            Calls.image(account);
            throw new IllegalStateException("its own failure");
        }
    }

    @AnyIntTest(balance = "7", now = "2026-01-31T00:00:00Z")
    static class Parameters {
        @Test
        void areOfOneAccount(
                FakeAccount account, AnyIntClient client, FakeClock fakeClock, Clock clock, FakeAnyInt fake) {
            assertThat(account.balance()).isEqualTo(Money.of("7"));
            assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
            assertThat(fakeClock).isSameAs(account.clock()).isSameAs(clock);
            assertThat(client).hasToString("AnyIntClient[" + FakeAccount.inProcessUrl() + "/]");
            assertThat(balanceOf(client)).isEqualTo("7.00");
            assertThat(fake.seed()).isEqualTo(FakeAnyInt.STANDARD_SEED);
        }
    }

    @AnyIntTest(balance = "7")
    static class WithNested {
        @Nested
        class Inner {
            @Test
            void hasTheOuterBalance(FakeAccount account) {
                assertThat(account).hasBalance("7");
            }
        }

        @Nested
        @AnyIntTest(balance = "8")
        class WithItsOwn {
            @Test
            void hasItsOwnBalance(FakeAccount account) {
                assertThat(account).hasBalance("8");
            }
        }
    }

    @AnyIntTest(balance = "7", transport = AnyIntTest.Transport.HTTP)
    static class Http {
        @Test
        void reachesTheAccountByASocket(AnyIntClient client, FakeServer server) {
            assertThat(client).hasToString("AnyIntClient[" + server.url() + "/]");
            assertThat(balanceOf(client)).isEqualTo("7.00");
        }
    }

    @AnyIntTest(balance = "1")
    static class SixtyFour {
        @RepeatedTest(64)
        void seeOnlyTheirOwnCalls(FakeAccount account, AnyIntClient client, FakeAnyInt fake) {
            note(account);
            FakeAccount second = fake.openAccount("1");
            second.card(CardOutcome.DECLINE).clock().advance(Duration.ofDays(1));
            for (int i = 0; i < 25; i++) {
                assertThat(Calls.image(account)).isEqualTo(200);
                assertThat(Calls.image(second)).isEqualTo(200);
            }
            assertThat(balanceOf(client)).isEqualTo("0.00");
            Calls.image(account);
            assertThat(account).hasCharged(25).wasRefused("insufficient_balance", 1);
            assertThat(second).hasBalance("0.00").hasCharged(25).wasRefused("insufficient_balance", 0);
            assertThat(account.given().plan("starter").id()).isEqualTo("sub_1");
        }
    }

    @AnyIntTest(balance = "1")
    static class ByConstructor {
        private final FakeAccount own;

        ByConstructor(FakeAccount own) {
            this.own = own;
        }

        @BeforeEach
        void spend(FakeAccount same) {
            assertThat(same).isSameAs(own);
            note(own);
            Calls.image(own);
        }

        @RepeatedTest(3)
        void startsAfresh() {
            assertThat(own).hasBalance("0.96");
        }
    }

    private static String balanceOf(AnyIntClient client) {
        return client.execute(Endpoint.get("test.balance", "/v1/account/balance", KeyFamily.PROVISIONING, Left.class)
                        .call())
                .balance();
    }

    /** The answer of the balance. */
    record Left(String balance) {}

    @AnyIntTest(balance = "1")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class ByField {
        @Nullable
        FakeAccount account;

        @Nullable
        Clock clock;

        FakeAccount own = FakeAnyInt.create().openAccount("2");

        @BeforeEach
        void spend() {
            Calls.image(requireNonNull(account));
        }

        @RepeatedTest(3)
        void isFilledForEachTest(FakeAccount same) {
            note(same);
            assertThat(requireNonNull(account)).isSameAs(same);
            assertThat(clock).isSameAs(same.clock());
            assertThat(same).hasBalance("0.96");
            assertThat(own).hasBalance("2");
        }

        @Nested
        class Inside {
            @Nullable
            FakeAccount inner;

            @Test
            void isFilledToo(FakeAccount same) {
                note(same);
                assertThat(requireNonNull(inner)).isSameAs(same);
                assertThat(requireNonNull(account)).isSameAs(same);
            }
        }
    }
}
