package ai.anyint.sdk.testkit.contract;

import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.Fault;
import ai.anyint.sdk.testkit.FaultPlan;
import ai.anyint.sdk.testkit.FaultPlan.Connection;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.time.Duration;
import okhttp3.Request;
import okhttp3.Response;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of the connection: through every door a client meets the same exception. */
abstract class BrokenConnectionsContract extends WireContract {

    BrokenConnectionsContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @CsvSource({
        "BEFORE, RESET, 1",
        "BEFORE, EMPTY, 1",
        "BEFORE, GARBAGE, 1",
        "AFTER_COMMIT, RESET, 2",
        "AFTER_COMMIT, EMPTY, 2",
        "AFTER_COMMIT, GARBAGE, 2",
        "MID_BODY, RESET, 2",
        "MID_BODY, EMPTY, 2",
        "MID_BODY, GARBAGE, 2",
    })
    void connectionFault_breaksOneCall_andTheWorkIsDoneOrNot(
            FaultPlan.Phase phase, Connection connection, int keysAfterwards) throws IOException {
        Fault fault = account.inject(plan(KEYS, phase, connection));
        Request.Builder create = wire.request(manager, KEYS).post(Wire.body("{\"name\":\"ci\"}"));

        assertBreaks(() -> wire.send(create), phase, connection);

        assertThat(fault).struck(1);
        assertThat(wire.get(manager, KEYS).hasStatus(200).at("/keys")).hasSize(keysAfterwards);
    }

    @Test
    void cutBody_comesWithItsWholeHead_andHalfOfItself() throws IOException {
        account.inject(Fault.on("GET", "/v1/account/balance").cut());

        try (Response cut = wire.open(wire.request(manager, "/v1/account/balance"))) {
            long announced = cut.body().contentLength();
            assertThat(cut.code()).isEqualTo(200);
            assertThat(announced).isEqualTo("{\"balance\":\"5.00\"}".length());
            assertThat(cut.body().source().readUtf8(announced / 2)).isEqualTo("{\"balance");
            assertThatThrownBy(() -> cut.body().source().readByte()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void garbageInTheMiddleOfABody_isAnAnswerThatCannotBeRead() {
        account.inject(Fault.on("GET", "/v1/account/balance").midBody().garbage());

        Reply reply = wire.get(manager, "/v1/account/balance").hasStatus(200);

        assertThat(reply.text()).startsWith("{\"balance").contains("garbage");
        assertThatThrownBy(reply::json).isInstanceOf(AssertionError.class);
    }

    @Test
    void answerWithoutABody_breaksBeforeItsFirstByte() {
        String key = pathOf(createKey("{\"name\":\"ci\"}"));
        account.inject(Fault.on("DELETE", key).cut());

        assertThatThrownBy(() -> wire.delete(manager, key)).hasRootCauseInstanceOf(EOFException.class);

        wire.get(manager, key).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"EMPTY", "RESET"})
    void brokenStream_endsAfterHalfOfItsEvents_andIsChargedForThem(Connection connection) throws IOException {
        // Six events: four words, the end and the mark; three of the words are written, 15 of 20 tokens.
        account.answer(SONNET, CannedAnswer.text("one two three four").withTokens(1000, 20));
        account.inject(plan(CHAT, FaultPlan.Phase.MID_BODY, connection));

        try (Response response =
                wire.open(wire.request(app, CHAT).post(Wire.body(chatBody(SONNET, ",\"stream\":true"))))) {
            for (int event = 0; event < 3; event++) {
                assertThat(response.body().source().readUtf8Line()).startsWith("data: {");
                assertThat(response.body().source().readUtf8Line()).isEmpty();
            }
            assertThatThrownBy(() -> response.body().source().readUtf8Line())
                    .isExactlyInstanceOf(connection == Connection.RESET ? SocketException.class : EOFException.class);
        }

        assertThat(account).hasBalance("4.996775").chargedExactlyOnce();
    }

    @Test
    void garbageInAStream_isItsEnd() throws IOException {
        account.answer(SONNET, CannedAnswer.text("one two three four").withTokens(1000, 20));
        account.inject(Fault.on("POST", CHAT).midBody().garbage());

        try (Response response =
                wire.open(wire.request(app, CHAT).post(Wire.body(chatBody(SONNET, ",\"stream\":true"))))) {
            assertThat(response.body().string()).contains("three").endsWith("\u00a7\u00a7");
        }

        assertThat(account).chargedExactlyOnce();
    }

    @Test
    void lostAnswerOfAModelCall_isCharged() {
        everyChatCosts357Millionths();
        account.inject(Fault.on("POST", CHAT).afterCommit().reset());

        assertThatThrownBy(() -> chat(app)).hasRootCauseInstanceOf(SocketException.class);

        assertThat(account).hasBalance("4.999643").chargedExactlyOnce();
        assertThat(account.calls()).last().satisfies(call -> {
            assertThat(call.status()).isZero();
            assertThat(call.decision()).contains("after_commit: connection reset");
        });
    }

    @Test
    void delay_leavesTheAnswerAsItIs() {
        Fault fault = account.inject(Fault.on("GET", "/v1/account/balance").delay(Duration.ofMillis(20)));

        assertThat(wire.get(manager, "/v1/account/balance").textAt("/balance")).isEqualTo("5.00");

        assertThat(fault).struck(1);
    }

    @Test
    void delayAndError_comeTogether() {
        account.inject(Fault.on("GET", "/v1/account/balance")
                .afterCommit()
                .delay(Duration.ofMillis(20))
                .status(504, "gateway_timeout"));

        wire.get(manager, "/v1/account/balance").isRefused(504, "api_error", "gateway_timeout");
    }

    private static FaultPlan plan(String path, FaultPlan.Phase phase, Connection connection) {
        FaultPlan plan = Fault.on("POST", path);
        FaultPlan placed = switch (phase) {
            case BEFORE -> plan.before();
            case AFTER_COMMIT -> plan.afterCommit();
            case MID_BODY -> plan.midBody();
        };
        return switch (connection) {
            case RESET -> placed.reset();
            case EMPTY -> placed.empty();
            case GARBAGE -> placed.garbage();
        };
    }

    private void assertBreaks(ThrowingCallable call, FaultPlan.Phase phase, Connection connection) throws IOException {
        boolean inTheBody = phase == FaultPlan.Phase.MID_BODY;
        if (inTheBody && connection == Connection.GARBAGE) {
            assertThat(wire.post(manager, KEYS, "{\"name\":\"ci\"}").text()).contains("garbage");
            return;
        }
        var failure = assertThatThrownBy(call);
        switch (connection) {
            case RESET -> failure.hasRootCauseInstanceOf(SocketException.class).hasRootCauseMessage("Connection reset");
            case EMPTY -> {
                if (inTheBody) {
                    failure.hasRootCauseInstanceOf(ProtocolException.class)
                            .hasRootCauseMessage("unexpected end of stream");
                } else {
                    failure.hasRootCauseInstanceOf(EOFException.class)
                            .hasMessageContaining("unexpected end of stream on ")
                            .rootCause()
                            .hasMessageContaining("not found: limit=0 content=");
                }
            }
            case GARBAGE ->
                failure.hasRootCauseInstanceOf(ProtocolException.class)
                        .hasMessageContaining("Unexpected status line: ");
        }
    }
}
