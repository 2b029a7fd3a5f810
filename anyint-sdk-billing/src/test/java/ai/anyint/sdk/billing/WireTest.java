package ai.anyint.sdk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.testkit.internal.openapi.FailOnDisagreement;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation sends, to the letter, and that both faces send and read the same. */
class WireTest {

    private static final RequestOptions OPTIONS =
            RequestOptions.builder().putHeaders("X-Team", "blue").build();

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    static List<Operation> operations() {
        return Operation.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operation_isTheSameRequestAndResultOnBothFaces_withTheOptionsOfItsView(Operation operation) {
        BillingClient billing = BillingClient.of(server.client()).withOptions(OPTIONS);

        server.answers(operation.status(), operation.answer());
        Object read = operation.blocking().apply(billing);
        assertSent(operation);

        server.answers(operation.status(), operation.answer());
        assertThat((@Nullable Object) operation.async().apply(billing.async()).join())
                .isEqualTo(read);
        assertSent(operation);
    }

    private void assertSent(Operation operation) {
        RecordedRequest request = server.received();
        assertThat(request.getMethod()).isEqualTo(operation.method());
        assertThat(request.getTarget()).isEqualTo(operation.target());
        ByteString body = request.getBody();
        assertThat(body == null ? "" : body.utf8()).isEqualTo(operation.body());
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + ScriptedServer.KEY);
        assertThat(request.getHeaders().get("X-Team")).isEqualTo("blue");
        assertThat(request.getHeaders().get("Idempotency-Key") != null)
                .isEqualTo(operation.method().equals("POST"));
    }

    /** Lists are walked in tests of their own. */
    @Test
    void everyMethodOfTheViews_isAmongTheOperations() {
        Set<String> views = Stream.of(
                        Subscriptions.class, Entitlements.class, TopUps.class, Invoices.class, Webhooks.class)
                .flatMap(view -> Stream.of(view.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(Collectors.toSet());

        assertThat(views)
                .containsExactlyInAnyOrder(
                        "Subscriptions.list",
                        "Subscriptions.active",
                        "Subscriptions.get",
                        "Subscriptions.usage",
                        "Subscriptions.quote",
                        "Subscriptions.purchase",
                        "Subscriptions.renew",
                        "Subscriptions.cancelAtPeriodEnd",
                        "Subscriptions.cancelNow",
                        "Subscriptions.regenerateKey",
                        "Entitlements.check",
                        "TopUps.create",
                        "Invoices.list",
                        "Invoices.get",
                        "Invoices.pay",
                        "Webhooks.list",
                        "Webhooks.create",
                        "Webhooks.get",
                        "Webhooks.update",
                        "Webhooks.delete",
                        "Webhooks.rotateSecret",
                        "Webhooks.sendTest");
    }

    @Test
    void everyTestOfThisModule_failsOnWhatTheContractDoesNotForesee() {
        assertThat(FailOnDisagreement.isOn()).isTrue();
    }
}
