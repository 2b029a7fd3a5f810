package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /anthropic/v1/messages}: what Anthropic's clients send and read, at the price of any other text. */
abstract class MessagesContract extends WireContract {

    private static final String MESSAGES = "/anthropic/v1/messages";
    private static final String COUNT = MESSAGES + "/count_tokens";
    private static final String HELLO = "'messages':[{'role':'user','content':'Hello'}]";

    MessagesContract(Door door) {
        super(door);
    }

    @Test
    void message_hasTheFieldsThatClientsRequire_andIsCharged() {
        account.answer(SONNET, CannedAnswer.text("Good day.").withTokens(14, 21));

        Reply reply = send(HELLO).hasStatus(200);

        assertThat(reply.textAt("/type")).isEqualTo("message");
        assertThat(reply.textAt("/role")).isEqualTo("assistant");
        assertThat(reply.textAt("/model")).isEqualTo(SONNET);
        assertThat(reply.textAt("/content/0/type")).isEqualTo("text");
        assertThat(reply.textAt("/content/0/text")).isEqualTo("Good day.");
        assertThat(reply.textAt("/stop_reason")).isEqualTo("end_turn");
        assertThat(reply.at("/stop_sequence").isNull()).isTrue();
        assertThat(reply.at("/usage/input_tokens").longValue()).isEqualTo(14);
        assertThat(reply.at("/usage/output_tokens").longValue()).isEqualTo(21);
        assertThat(account.balance()).isEqualTo(Money.of("4.999643"));
    }

    @Test
    @Holds(Rule.STREAM_COSTS_THE_SAME)
    void stream_hasTheEventsThatClientsExpect_andCostsTheSame() {
        account.answer(SONNET, CannedAnswer.text("one two three").withTokens(14, 21));

        List<Event> events = Event.of(send(HELLO + ",'stream':true").hasStatus(200));

        assertThat(Event.names(events))
                .containsExactly(
                        "message_start",
                        "content_block_start",
                        "ping",
                        "content_block_delta",
                        "content_block_delta",
                        "content_block_delta",
                        "content_block_stop",
                        "message_delta",
                        "message_stop");
        assertThat(Event.joined(events, "content_block_delta", "/delta/text")).isEqualTo("one two three");
        Event start = events.get(0);
        assertThat(start.at("/message/content")).isEmpty();
        assertThat(start.at("/message/stop_reason").isNull()).isTrue();
        assertThat(start.at("/message/usage/input_tokens").longValue()).isEqualTo(14);
        assertThat(start.at("/message/usage/output_tokens").longValue()).isZero();
        Event delta = events.get(7);
        assertThat(delta.at("/delta/stop_reason").textValue()).isEqualTo("end_turn");
        assertThat(delta.at("/usage/output_tokens").longValue()).isEqualTo(21);
        assertThat(account.balance()).isEqualTo(Money.of("4.999643"));
        assertThat(account.ledger()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'messages':[{'role':'user','content':'123456789'}]                                         | 3",
                "'system':'123','messages':[{'role':'user','content':'45678'}]                              | 2",
                "'system':[{'type':'text','text':'123'}],'messages':[{'role':'user','content':'45678'}]     | 2",
                "'messages':[{'role':'user','content':[{'type':'text','text':'12345'}]}]                    | 2",
                "'messages':[{'content':[{'type':'tool_result','content':[{'type':'text','text':'12345'}]}]}] | 2",
                "'messages':[{'content':[{'type':'image','source':{'data':'12345'}}]}]                      | 0",
            })
    void inputTokens_areTheCodePointsOfAllTextParts_countedAndCharged(String fields, long tokens) {
        assertThat(count(fields).hasStatus(200).text()).isEqualTo("{\"input_tokens\":" + tokens + "}");
        assertThat(send(fields).hasStatus(200).at("/usage/input_tokens").longValue())
                .isEqualTo(tokens);
    }

    @Test
    @Holds(Rule.FREE_ROUTES)
    void count_costsNothing_isNotCounted_andNeedsNoMoney() {
        account.balance("0").answer(SONNET, CannedAnswer.tokens(14, 21));

        assertThat(count(HELLO).hasStatus(200).at("/input_tokens").longValue()).isEqualTo(14);

        assertThat(account.balance()).isEqualTo(Money.ZERO);
        assertThat(wire.get(manager, "/v1/account/activity")
                        .at("/total_stats/total_requests")
                        .longValue())
                .isZero();
        assertThat(send(HELLO).hasStatus(402).textAt("/error/code")).isEqualTo("insufficient_balance");
    }

    @Test
    void countOfAModelThatIsNotThere_is404_andOfAnImageModel400() {
        assertThat(post(COUNT, "nothing", HELLO).hasStatus(404).textAt("/error/code"))
                .isEqualTo("model_not_found");
        assertThat(post(COUNT, "nano-banana-2", HELLO).hasStatus(400).textAt("/error/code"))
                .isEqualTo("invalid_parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'max_tokens':1",
                "'max_tokens':1,'messages':[]",
                "'max_tokens':1,'messages':['Hello']",
                "'max_tokens':1,'messages':[{'role':'user','content':{}}]",
                "'max_tokens':1,'messages':[{'role':'user','content':[{'type':'text','text':7}]}]",
                "'max_tokens':1,'messages':[{}],'system':7",
                "'max_tokens':1,'messages':[{}],'stream':1",
                "'messages':[{}]",
                "'max_tokens':null,'messages':[{}]",
                "'max_tokens':0,'messages':[{}]",
                "'max_tokens':1.5,'messages':[{}]",
                "'max_tokens':'1','messages':[{}]",
            })
    void fieldThatIsMissingOrOfAWrongType_is400InTheFamilysDialect_andCostsNothing(String fields) {
        Reply reply = wire.post(app, MESSAGES, json(SONNET, fields)).hasStatus(400);

        assertThat(reply.textAt("/type")).isEqualTo("error");
        assertThat(reply.textAt("/error/type")).isEqualTo("invalid_request_error");
        assertThat(reply.textAt("/error/code")).isEqualTo("invalid_parameter");
        assertThat(account.ledger()).hasSize(1);
    }

    @Test
    void refusalOfAnEmptyBalance_isWordedInTheFamilysDialect() {
        account.balance("0");

        Reply reply = send(HELLO).hasStatus(402);

        assertThat(reply.textAt("/type")).isEqualTo("error");
        assertThat(reply.textAt("/error/type")).isEqualTo("invalid_request_error");
        assertThat(reply.textAt("/error/code")).isEqualTo("insufficient_balance");
    }

    private Reply send(String fields) {
        return post(MESSAGES, SONNET, "'max_tokens':100,'metadata':{'user_id':'u'}," + fields);
    }

    private Reply count(String fields) {
        return post(COUNT, SONNET, fields);
    }

    /** As Anthropic's clients call: with their own header for the key, and the version that they speak. */
    private Reply post(String path, String model, String fields) {
        return wire.send(wire.anonymous(path)
                .header("x-api-key", app.reveal())
                .header("anthropic-version", "2023-06-01")
                .post(Wire.body(json(model, fields))));
    }

    private static String json(String model, String fields) {
        return ("{'model':'" + model + "'," + fields + "}").replace('\'', '"');
    }
}
