package ai.anyint.sdk.testkit.contract;

import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.testkit.Gate;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests are held at named points, so that what races can be put in any order. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class GatesContract extends WireContract {

    private final ExecutorService clients = Executors.newCachedThreadPool();

    GatesContract(Door door) {
        super(door);
    }

    @AfterEach
    void endClients() {
        clients.shutdownNow();
    }

    @Test
    void requestHeldAtArrival_isJudgedByWhatHoldsWhenItIsLetGo() {
        try (Gate gate = account.gate("GET", "/openai/v1/models", Gate.Point.ARRIVED)) {
            CompletableFuture<Reply> models = start(() -> wire.get(app, "/openai/v1/models"));
            gate.awaitArrival();
            wire.delete(manager, KEYS + "/" + account.apiKeyId()).hasStatus(204);
            gate.release();

            models.join().isRefused(401, "authentication_error", "invalid_api_key");
        }
    }

    @Test
    void callAdmittedOnTheLastCent_completes_thoughAnotherSpendsItMeanwhile() {
        everyChatCosts357Millionths();
        account.balance("0.000001");
        try (Gate gate = account.gate("POST", CHAT, Gate.Point.ADMITTED)) {
            CompletableFuture<Reply> first = start(() -> chat(app));
            gate.awaitArrivals(1);
            CompletableFuture<Reply> second = start(() -> chat(app));
            gate.awaitArrivals(2);
            assertThat(account).hasCharged(0);

            gate.releaseOne();
            first.join().hasStatus(200);
            assertThat(account).hasCharged(1).hasBalance("-0.000356");
            chat(app).isRefused(402, "billing_error", "insufficient_balance");
            assertThat(second).isNotDone();

            gate.releaseOne();
            second.join().hasStatus(200);
        }
        assertThat(account).hasCharged(2).hasBalance("-0.000713");
    }

    @Test
    void workHeldAtCommit_isDoneBeforeItsAnswerLeaves() {
        try (Gate gate = account.gate("post", KEYS, Gate.Point.COMMITTED)) {
            CompletableFuture<Reply> created = start(() -> wire.post(manager, KEYS, "{\"name\":\"ci\"}"));
            gate.awaitArrival();

            assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(2);
            assertThat(created).isNotDone();
            assertThat(gate.held()).isEqualTo(1);
            gate.release();

            created.join().hasStatus(201);
        }
    }

    @Test
    void eachOfMany_isHeld_andClosingLetsAllGo() {
        CompletableFuture<?>[] creations = new CompletableFuture<?>[8];
        try (Gate gate = account.gate("POST", KEYS, Gate.Point.ARRIVED)) {
            for (int i = 0; i < creations.length; i++) {
                creations[i] = start(() -> createKey("{\"name\":\"ci\"}"));
            }
            gate.awaitArrivals(creations.length);
            assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(1);
        }
        CompletableFuture.allOf(creations).join();
        assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(9);
        createKey("{\"name\":\"afterwards\"}");
    }

    @Test
    void otherAccountsAndOtherOperations_pass() {
        var other = fake.openAccount("5", NOON);
        try (Gate gate = account.gate("GET", KEYS + "/{key_id}", Gate.Point.ARRIVED)) {
            wire.get(manager, KEYS).hasStatus(200);
            wire.delete(manager, KEYS + "/9").hasStatus(404);
            wire.get(other.provisioningKey(), KEYS + "/" + other.apiKeyId()).hasStatus(200);

            assertThat(gate.arrivals()).isZero();
        }
    }

    @Test
    void forgottenAccount_letsEverybodyGo() {
        Gate gate = account.gate("GET", KEYS, Gate.Point.COMMITTED);
        CompletableFuture<Reply> keys = start(() -> wire.get(manager, KEYS));
        gate.awaitArrival();

        account.forget();

        keys.join().hasStatus(200);
    }

    @Test
    void gateWhereNobodyCame_saysSo_andWhatTheAccountSaw() {
        try (Gate gate = account.gate("POST", KEYS, Gate.Point.COMMITTED)) {
            wire.post(manager, KEYS, "{}").hasStatus(400);

            assertThatThrownBy(() -> gate.awaitArrivals(1, Duration.ofMillis(1)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("1 requests were to arrive within PT0.001S at the gate POST " + KEYS
                            + " COMMITTED [0 arrived, 0 held]")
                    .hasMessageContaining("-> 400 invalid_parameter");
            assertThatThrownBy(gate::releaseOne).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/account/key, ARRIVED",
        "POST, /v1/account/keys, ADMITTED",
        "GET, /openai/v1/models, ADMITTED",
    })
    void gateThatNobodyCanReach_isRefusedAtOnce(String method, String path, Gate.Point point) {
        assertThatThrownBy(() -> account.gate(method, path, point))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(method + " " + path);
    }

    private CompletableFuture<Reply> start(Supplier<Reply> call) {
        return CompletableFuture.supplyAsync(call, clients);
    }
}
