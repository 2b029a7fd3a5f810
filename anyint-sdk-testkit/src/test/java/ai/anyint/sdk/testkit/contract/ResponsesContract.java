package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.CannedAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /openai/v1/responses}: what OpenAI's clients send and read, at the price of any other text. */
abstract class ResponsesContract extends WireContract {

    private static final String RESPONSES = "/openai/v1/responses";

    ResponsesContract(Door door) {
        super(door);
    }

    @Test
    void response_hasTheFieldsThatClientsRequire_andIsCharged() {
        account.answer(SONNET, CannedAnswer.text("Good day.").withTokens(14, 21));

        Reply reply = ask("'input':'Hello','instructions':'Be kind.'").hasStatus(200);

        assertThat(reply.textAt("/object")).isEqualTo("response");
        assertThat(reply.textAt("/status")).isEqualTo("completed");
        assertThat(reply.textAt("/model")).isEqualTo(SONNET);
        assertThat(reply.textAt("/instructions")).isEqualTo("Be kind.");
        assertThat(reply.at("/created_at").longValue()).isEqualTo(NOON.getEpochSecond());
        assertThat(reply.textAt("/output/0/type")).isEqualTo("message");
        assertThat(reply.textAt("/output/0/role")).isEqualTo("assistant");
        assertThat(reply.textAt("/output/0/content/0/type")).isEqualTo("output_text");
        assertThat(reply.textAt("/output/0/content/0/text")).isEqualTo("Good day.");
        assertThat(reply.at("/usage/input_tokens").longValue()).isEqualTo(14);
        assertThat(reply.at("/usage/output_tokens").longValue()).isEqualTo(21);
        assertThat(reply.at("/usage/total_tokens").longValue()).isEqualTo(35);
        assertThat(account.balance()).isEqualTo(Money.of("4.999643"));
    }

    @Test
    void stream_beginsFromTheOutsideIn_endsFromTheInsideOut_andCostsTheSame() {
        account.answer(SONNET, CannedAnswer.text("one two three").withTokens(14, 21));

        List<Event> events = Event.of(ask("'input':'Hello','stream':true").hasStatus(200));

        assertThat(Event.names(events))
                .containsExactly(
                        "response.created",
                        "response.in_progress",
                        "response.output_item.added",
                        "response.content_part.added",
                        "response.output_text.delta",
                        "response.output_text.delta",
                        "response.output_text.delta",
                        "response.output_text.done",
                        "response.content_part.done",
                        "response.output_item.done",
                        "response.completed");
        assertThat(events)
                .extracting(event -> event.at("/sequence_number").intValue())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(Event.joined(events, "response.output_text.delta", "/delta")).isEqualTo("one two three");
        assertThat(Event.joined(events, "response.output_text.done", "/text")).isEqualTo("one two three");
        assertThat(events.get(0).at("/response/status").textValue()).isEqualTo("in_progress");
        assertThat(events.get(0).at("/response/usage").isNull()).isTrue();
        Event last = events.get(10);
        assertThat(last.at("/response/status").textValue()).isEqualTo("completed");
        assertThat(last.at("/response/usage/output_tokens").longValue()).isEqualTo(21);
        assertThat(last.at("/response/output/0/id")).isEqualTo(events.get(4).at("/item_id"));
        assertThat(account.balance()).isEqualTo(Money.of("4.999643"));
        assertThat(account.ledger()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'input':'12345678'                                                              | 2",
                "'input':'123456789'                                                             | 3",
                "'input':'12345','instructions':'678'                                            | 2",
                "'input':[{'role':'user','content':'1234'},{'role':'user','content':'5678'}]     | 2",
                "'input':[{'role':'user','content':[{'type':'input_text','text':'12345'}]}]      | 2",
                "'input':[{'role':'user','content':[{'type':'input_image','image_url':'12345'}]}] | 0",
                "'input':[{'type':'function_call_output','call_id':'c','output':'12345'}]        | 2",
                "'input':[{'type':'item_reference','id':'msg_1'}],'instructions':null            | 0",
            })
    void inputTokens_areTheCodePointsOfAllTextParts(String fields, long tokens) {
        assertThat(ask(fields).hasStatus(200).at("/usage/input_tokens").longValue())
                .isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'stream':true                                       | input",
                "'input':7                                           | input",
                "'input':[]                                          | input",
                "'input':['Hello']                                   | input[0]",
                "'input':[{'role':'user','content':7}]               | input[0].content",
                "'input':[{},{'content':[{'text':{}}]}]              | input[1].content[0].text",
                "'input':'Hello','instructions':['Be kind.']         | instructions",
                "'input':'Hello','stream':'true'                     | stream",
            })
    void fieldOfAWrongType_is400NamingIt_andCostsNothing(String fields, String param) {
        ask(fields).isInvalid("invalid_parameter", param);

        assertThat(account.ledger()).hasSize(1);
    }

    @Test
    void fieldsThatTheFakeDoesNotUse_areTaken() {
        ask("'input':'Hello','temperature':0.2,'tools':[],'store':false,'reasoning':{'effort':'low'}")
                .hasStatus(200);
    }

    private Reply ask(String fields) {
        return wire.post(app, RESPONSES, ("{'model':'" + SONNET + "'," + fields + "}").replace('\'', '"'));
    }
}
