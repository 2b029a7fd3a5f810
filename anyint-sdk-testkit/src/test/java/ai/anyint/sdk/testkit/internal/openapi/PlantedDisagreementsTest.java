package ai.anyint.sdk.testkit.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.anyint.sdk.testkit.internal.api.ContractDocument;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A checker that finds nothing proves nothing: whatever one side gets wrong has to be found, and named. */
class PlantedDisagreementsTest {

    private static final String NEW_KEY = "{\"name\":\"ci\",\"credit_limit\":25.5}";
    private static final Checker CHECKER = new Checker(Contract.served());

    static Stream<Arguments> planted() {
        Recorder fake = new Recorder();
        Passed balance = fake.get("/v1/account/balance");
        Passed created = fake.post("/v1/account/keys", NEW_KEY);
        Passed key = fake.get("/v1/account/keys/2");
        Passed missing = fake.get("/v1/account/keys/9");
        Passed ledger = fake.get("/v1/billing/ledger?limit=5");
        Passed bought = fake.post("/v1/billing/subscriptions/plan", "{\"planId\":\"starter\"}");
        Passed deleted = fake.delete("/v1/account/keys/2");
        Passed filmed = fake.form("/openai/v1/videos", Map.of("model", "seedance-2-0", "prompt", "a cat"));
        return Stream.of(
                arguments("a field of the answer renamed", key, answer("credit_limit", "creditLimit"), "creditLimit"),
                arguments("a field of the request renamed", created, request("name", "title"), "title"),
                arguments("a number for a string", balance, answer("\"125.50\"", "125.50"), "balance"),
                arguments("a string for a number", key, answer("\"id\":2", "\"id\":\"2\""), "/id"),
                arguments("an amount in another notation", balance, answer("125.50", "1.255E+2"), "balance"),
                arguments("an instant without milliseconds", key, answer("09:30:00.000Z", "09:30:00Z"), "created_at"),
                arguments("a required field missing", key, answer("\"is_enabled\":true,", ""), "is_enabled"),
                arguments(
                        "a null where none may be",
                        bought,
                        answer("\"autoRenew\":false", "\"autoRenew\":null"),
                        "autoRenew"),
                arguments(
                        "a value that is none of the enum",
                        bought,
                        answer("\"status\":\"active\"", "\"status\":\"live\""),
                        "status"),
                arguments(
                        "a field that belongs to the other type",
                        bought,
                        answer("\"type\":\"plan\"", "\"type\":\"custom\""),
                        "models"),
                arguments(
                        "an extra field in the answer",
                        ledger,
                        answer("\"hasMore\"", "\"total\":1,\"hasMore\""),
                        "total"),
                arguments("an extra field in the request", created, request("{", "{\"tier\":\"basic\","), "tier"),
                arguments("a field of a form renamed", filmed, request("\"prompt\"", "\"text\""), "prompt"),
                arguments("a field of a form twice", filmed, request("\"prompt\"", "\"model\""), "/model"),
                arguments("a form cut short", filmed, request("--x--", ""), "no multipart/form-data"),
                arguments("a number out of range in the request", created, request("25.5", "-1"), "credit_limit"),
                arguments("a query parameter renamed", ledger, url("/v1/billing/ledger?pageSize=5"), "pageSize"),
                arguments("a query parameter out of range", ledger, url("/v1/billing/ledger?limit=500"), "limit"),
                arguments("a path that nobody has", balance, url("/v1/account/balances"), "no such operation"),
                arguments(
                        "a wrong status", created, (UnaryOperator<Passed>) passed -> passed.withStatus(200), "status"),
                arguments(
                        "a body where none may be",
                        deleted,
                        (UnaryOperator<Passed>) passed -> passed.withAnswer("{}"),
                        "body"),
                arguments(
                        "no body where one must be",
                        key,
                        (UnaryOperator<Passed>) passed -> passed.withAnswer(""),
                        "JSON"),
                arguments("the code of another status", missing, answer("key_not_found", "key_disabled"), "code"),
                arguments("an error without its envelope", missing, answer("{\"error\":", "{\"fault\":"), "error"),
                arguments(
                        "a header missing",
                        balance,
                        (UnaryOperator<Passed>)
                                passed -> passed.withReceived(Headers.of("Content-Type", "application/json")),
                        "x-request-id"),
                arguments(
                        "another media type",
                        balance,
                        (UnaryOperator<Passed>) passed -> passed.withReceived(passed.received()
                                .newBuilder()
                                .set("Content-Type", "text/html")
                                .build()),
                        "text/html"));
    }

    private static UnaryOperator<Passed> answer(String from, String to) {
        return passed -> passed.withAnswer(changed(passed.answer().utf8(), from, to));
    }

    private static UnaryOperator<Passed> request(String from, String to) {
        return passed -> passed.withRequest(changed(passed.request().utf8(), from, to));
    }

    private static UnaryOperator<Passed> url(String path) {
        return passed -> passed.withUrl(path);
    }

    private static String changed(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void disagreement_isFoundAndNamed(String what, Passed passed, UnaryOperator<Passed> plant, String named) {
        assertThat(CHECKER.disagreements(passed)).as("before").isEmpty();

        assertThat(CHECKER.disagreements(plant.apply(passed)))
                .as(what)
                .anySatisfy(line -> assertThat(line).contains(named));
    }

    @Test
    void documentThatSaysSomethingElse_isFoundToo() {
        Passed balance = new Recorder().get("/v1/account/balance");

        assertThat(withDocument("balance: {$ref: '#/components/schemas/Money'}", "saldo: {type: string}", balance))
                .anySatisfy(line -> assertThat(line).contains("balance"));
        assertThat(withDocument("/v1/account/balance:", "/v1/account/saldo:", balance))
                .anySatisfy(line -> assertThat(line).contains("no such operation"));
    }

    private static List<String> withDocument(String from, String to, Passed passed) {
        String document = ContractDocument.read().utf8();
        return new Checker(Contract.of(changed(document, from, to))).disagreements(passed);
    }
}
