package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.AccountCalls;
import ai.anyint.sdk.account.ByokCalls;
import ai.anyint.sdk.account.ProjectCalls;
import ai.anyint.sdk.billing.BillingCalls;
import ai.anyint.sdk.billing.InvoiceCalls;
import ai.anyint.sdk.billing.SubscriptionCalls;
import ai.anyint.sdk.billing.WebhookCalls;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.testkit.internal.openapi.Contract;
import ai.anyint.sdk.testkit.internal.openapi.Operation;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The SDK's operations and those of the contract's document are the same, with the same query parameters. */
class ContractOfTheSdkTest {

    private static final Set<Class<?>> CALLS = Set.of(
            AccountCalls.class,
            ByokCalls.class,
            ProjectCalls.class,
            BillingCalls.class,
            SubscriptionCalls.class,
            InvoiceCalls.class,
            WebhookCalls.class);

    /** What the SDK leaves to others: the model calls to their families' own clients, the rest to who runs the fake. */
    private static final Pattern LEFT_TO_OTHERS =
            Pattern.compile("/__fake/.*|/openapi.yaml|/anthropic/.*|/suno/.*|/openai/v1/(?!models$).*");

    @Test
    void endpointsOfTheSdk_areTheOperationsOfTheDocument_withTheirQueryParameters() {
        Map<String, Set<String>> ofTheSdk = CALLS.stream()
                .flatMap(ContractOfTheSdkTest::endpoints)
                .collect(Collectors.toMap(
                        endpoint -> Operation.shape(endpoint.method().name(), endpoint.path()), Endpoint::query));
        Map<String, Set<String>> ofTheDocument = Contract.served().operations().stream()
                .filter(operation -> !LEFT_TO_OTHERS.matcher(operation.path()).matches())
                .collect(Collectors.toMap(Operation::shape, Operation::query));

        assertThat(ofTheSdk).containsExactlyInAnyOrderEntriesOf(ofTheDocument);
    }

    private static Stream<Endpoint<?>> endpoints(Class<?> calls) {
        return Arrays.stream(calls.getDeclaredFields())
                .filter(field -> field.getType() == Endpoint.class)
                .map(ContractOfTheSdkTest::value);
    }

    private static Endpoint<?> value(Field field) {
        try {
            field.setAccessible(true);
            return (Endpoint<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
