package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.LedgerLine;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call costs, and that nothing else does. */
abstract class ChargingContract extends WireContract {

    private static final String IMAGES = "/openai/v1/images/generations";
    private static final String EMBEDDINGS = "/openai/v1/embeddings";

    ChargingContract(Door door) {
        super(door);
    }

    @BeforeEach
    void can() {
        everyChatCosts357Millionths();
    }

    @Test
    @Holds(Rule.TEXT_CHARGE)
    void chatOf14And21Tokens_costsExactly357Millionths() {
        Reply reply = chat(app).hasStatus(200);

        assertThat(reply.at("/usage/prompt_tokens").longValue()).isEqualTo(14);
        assertThat(reply.at("/usage/completion_tokens").longValue()).isEqualTo(21);
        assertThat(account.balance()).isEqualTo(Money.of("4.999643"));
    }

    @Test
    void tokensThatNobodyCans_areCodePointsDividedByFourRoundedUp() {
        account.answer("gpt-4o-mini", CannedAnswer.text("🔑".repeat(84)));

        Reply reply = wire.post(
                        app,
                        CHAT,
                        "{\"model\":\"gpt-4o-mini\",\"messages\":[{\"role\":\"user\",\"content\":\"" + "é".repeat(53)
                                + "\"}]}")
                .hasStatus(200);

        assertThat(reply.at("/usage/prompt_tokens").longValue()).isEqualTo(14);
        assertThat(reply.at("/usage/completion_tokens").longValue()).isEqualTo(21);
    }

    @ParameterizedTest
    @CsvSource({"1, 4.96", "3, 4.88", "10, 4.60"})
    @Holds({Rule.UNIT_CHARGE, Rule.IMAGES_ARE_ONE_CALL})
    void images_costFourCentsEach_andAreOneCall(int images, String left) {
        Reply reply = wire.post(app, IMAGES, "{\"model\":\"nano-banana-2\",\"prompt\":\"a cat\",\"n\":" + images + "}")
                .hasStatus(200);

        assertThat(reply.at("/data")).hasSize(images);
        assertThat(account.balance()).isEqualTo(Money.of(left));
        assertThat(usages()).isEqualTo(1);
    }

    @Test
    @Holds(Rule.STREAM_COSTS_THE_SAME)
    void streamedChat_costsWhatTheUnstreamedCosts() {
        String text = wire.post(
                        app, CHAT, chatBody(SONNET, ",\"stream\":true,\"stream_options\":{\"include_usage\":true}"))
                .hasStatus(200)
                .text();

        assertThat(text).endsWith("data: [DONE]\n\n").contains("\"prompt_tokens\":14,\"completion_tokens\":21");
        assertThat(account.balance()).isEqualTo(Money.of("4.999643"));
        assertThat(usages()).isEqualTo(1);
    }

    @Test
    @Holds(Rule.TEXT_CHARGE)
    void embeddings_costTheirInput() {
        account.answer("text-embedding-v4", CannedAnswer.tokens(1000, 0));

        wire.post(app, EMBEDDINGS, "{\"model\":\"text-embedding-v4\",\"input\":[\"a\",\"b\"]}")
                .hasStatus(200);

        assertThat(account.balance()).isEqualTo(Money.of("4.99993"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"12345\" | 1 | 2", "[\"1234\",\"5\"] | 2 | 2", "[7,8,9] | 1 | 3", "[[7,8],[9]] | 2 | 3"})
    void embeddings_takeTextsAndTokens(String input, int vectors, long tokens) {
        Reply reply = wire.post(app, EMBEDDINGS, "{\"model\":\"text-embedding-v4\",\"input\":" + input + "}")
                .hasStatus(200);

        assertThat(reply.at("/data")).hasSize(vectors);
        assertThat(reply.at("/usage/prompt_tokens").longValue()).isEqualTo(tokens);
    }

    @Test
    @Holds(Rule.FREE_ROUTES)
    void modelList_costsNothingAndIsNotCounted() {
        wire.get(app, "/openai/v1/models").hasStatus(200);
        wire.get(app, "/anthropic/v1/models").hasStatus(200);

        nothingHappened();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/openai/v1/chat/completions   | {'model':'nothing','messages':[{}]}            | 404 | model_not_found",
                "/openai/v1/chat/completions   | {'model':'nano-banana-2','messages':[{}]}      | 400 | invalid_parameter",
                "/openai/v1/chat/completions   | {'model':'claude-sonnet-4-6'}                  | 400 | invalid_parameter",
                "/openai/v1/chat/completions   | {'messages':[{}]}                              | 400 | invalid_parameter",
                "/openai/v1/chat/completions   | {                                              | 400 | invalid_json",
                "/openai/v1/chat/completions   | {'model':'gpt-4o-mini','messages':['Hello']}   | 400 | invalid_parameter",
                "/openai/v1/chat/completions   | {'model':'gpt-4o-mini','messages':[{'content':7}]} | 400 | invalid_parameter",
                "/openai/v1/chat/completions   | {'model':'gpt-4o-mini','messages':[{}],'stream':'true'} | 400 | invalid_parameter",
                "/openai/v1/chat/completions   | {'model':'gpt-4o-mini','messages':[{}],'stream_options':true} | 400 | invalid_parameter",
                "/openai/v1/chat/completions   | {'model':'gpt-4o-mini','messages':[{}],'stream_options':{'include_usage':1}} | 400 | invalid_parameter",
                "/openai/v1/embeddings         | {'model':'text-embedding-v4','input':[]}       | 400 | invalid_parameter",
                "/openai/v1/embeddings         | {'model':'text-embedding-v4','input':7}        | 400 | invalid_parameter",
                "/openai/v1/embeddings         | {'model':'text-embedding-v4','input':[[]]}     | 400 | invalid_parameter",
                "/openai/v1/embeddings         | {'model':'text-embedding-v4','input':['a',7]}  | 400 | invalid_parameter",
                "/openai/v1/embeddings         | {'model':'text-embedding-v4','input':[1.5]}    | 400 | invalid_parameter",
                "/openai/v1/embeddings         | {'model':'text-embedding-v4'}                  | 400 | invalid_parameter",
                "/openai/v1/embeddings         | {'model':'nano-banana-2','input':'a'}          | 400 | invalid_parameter",
                "/openai/v1/images/generations | {'model':'nano-banana-2','prompt':'a','n':0}   | 400 | invalid_parameter",
                "/openai/v1/images/generations | {'model':'nano-banana-2','prompt':'a','n':-1}  | 400 | invalid_parameter",
                "/openai/v1/images/generations | {'model':'nano-banana-2','prompt':'a','n':1.5} | 400 | invalid_parameter",
                "/openai/v1/images/generations | {'model':'nano-banana-2','prompt':'a','n':18446744073709551617} | 400 | invalid_parameter",
                "/openai/v1/images/generations | {'model':'claude-sonnet-4-6','prompt':'a'}     | 400 | invalid_parameter",
            },
            quoteCharacter = '`')
    @Holds({Rule.REFUSED_COSTS_NOTHING, Rule.MODEL_EXISTS})
    void refusedCall_costsNothing_countsNothing_andWritesNothing(String path, String body, int status, String code) {
        Reply reply = wire.post(app, path, body.replace('\'', '"')).hasStatus(status);

        assertThat(reply.textAt("/error/code")).isEqualTo(code);
        nothingHappened();
    }

    @Test
    @Holds({Rule.LAST_CENT, Rule.BALANCE_ABOVE_ZERO})
    void callOnTheLastCent_completesBelowZero_andTheNextIsRefused() {
        account.balance("0.0000000001");

        chat(app).hasStatus(200);
        chat(app).isRefused(402, "billing_error", "insufficient_balance");

        assertThat(account.balance()).isEqualTo(Money.of("-0.0003569999"));
        assertThat(wire.get(manager, "/v1/account/balance").money("/balance")).isEqualByComparingTo("-0.0003569999");
        assertThat(usages()).isEqualTo(1);
    }

    @Test
    @Holds({Rule.BALANCE_ABOVE_ZERO, Rule.ONE_OPERATOR})
    void balanceOfExactlyZero_admitsNothing() {
        account.balance("0.000357");

        chat(app).hasStatus(200);

        assertThat(account.balance()).isEqualTo(Money.ZERO);
        chat(app).isRefused(402, "billing_error", "insufficient_balance");
    }

    @Test
    @Holds(Rule.ZERO_COST)
    void callWithoutTokens_isCountedButWritesNoLedgerEntry() {
        account.answer(SONNET, CannedAnswer.tokens(0, 0));

        chat(app).hasStatus(200);

        assertThat(usages()).isZero();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    @Holds(Rule.LEDGER_SUMS)
    void ledger_chainsWithoutAGap_andEachUseNamesItsRequestKeyAndModel() {
        Reply first = chat(app);
        account.topUp("1.00");
        Reply second = chat(app);

        BigDecimal sum = BigDecimal.ZERO;
        for (LedgerLine line : account.ledger()) {
            sum = sum.add(line.amount().toBigDecimal());
            assertThat(line.balanceAfter()).isEqualTo(Money.of(sum));
        }
        assertThat(account.balance()).isEqualTo(Money.of(sum));
        assertThat(account.ledger()).extracting(LedgerLine::type).containsExactly("topup", "usage", "topup", "usage");
        assertThat(account.ledger().stream().filter(line -> line.type().equals("usage")))
                .allSatisfy(line -> {
                    assertThat(line.keyId()).hasValue(account.apiKeyId());
                    assertThat(line.modelId()).contains(SONNET);
                    assertThat(line.amount()).isEqualTo(Money.of("-0.000357"));
                })
                .extracting(line -> line.requestId().orElseThrow())
                .containsExactly(
                        first.headers().get("x-request-id"), second.headers().get("x-request-id"));
    }

    private void nothingHappened() {
        assertThat(account.balance()).isEqualTo(Money.of("5"));
        assertThat(account.ledger()).hasSize(1);
        assertThat(counted()).isZero();
        assertThat(wire.get(manager, KEYS + "/1").textAt("/spent")).isEqualTo("0.00");
    }

    private long usages() {
        return account.ledger().stream()
                .filter(line -> line.type().equals("usage"))
                .count();
    }

    private long counted() {
        return wire.get(manager, "/v1/account/activity")
                .at("/total_stats/total_requests")
                .longValue();
    }
}
