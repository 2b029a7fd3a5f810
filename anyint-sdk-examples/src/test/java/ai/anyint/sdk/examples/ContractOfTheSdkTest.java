package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.endpoint.HttpMethod;
import ai.anyint.sdk.examples.contract.Endpoints;
import ai.anyint.sdk.testkit.internal.openapi.Contract;
import ai.anyint.sdk.testkit.internal.openapi.Operation;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The SDK's operations and those of the contract's document are the same, with the same parameters and keys. */
class ContractOfTheSdkTest {

    private final Contract contract = Contract.served();

    @Test
    void endpointsOfTheSdk_areTheOperationsOfTheDocument_withTheirQueryParameters() {
        assertThat(ofTheSdk(Endpoint::query)).containsExactlyInAnyOrderEntriesOf(ofTheDocument(Operation::query));
    }

    @Test
    void endpointsOfTheSdk_carryTheKeyOfTheDocument() {
        assertThat(ofTheSdk(endpoint -> endpoint.family() == KeyFamily.PROVISIONING))
                .containsExactlyInAnyOrderEntriesOf(
                        ofTheDocument(operation -> operation.keys().contains("provisioningKey")));
    }

    @Test
    void endpointsOfTheSdk_answerSomethingWhereTheDocumentHasABody() {
        assertThat(ofTheSdk(endpoint -> endpoint.answer().isEmpty()))
                .containsExactlyInAnyOrderEntriesOf(ofTheDocument(Operation::answersNothing));
    }

    @Test
    void idempotencyKey_isSentWhereTheDocumentTakesIt() {
        assertThat(ofTheSdk(endpoint -> endpoint.method() == HttpMethod.POST))
                .containsExactlyInAnyOrderEntriesOf(
                        ofTheDocument(operation -> operation.headers().contains("Idempotency-Key")));
    }

    private static <T> Map<String, T> ofTheSdk(Function<Endpoint<?>, T> what) {
        return Endpoints.all().stream()
                .collect(Collectors.toMap(
                        endpoint -> Operation.shape(endpoint.method().name(), endpoint.path()), what));
    }

    /** Of the models' and the fake's own areas only what the document has a call of the SDK for. */
    private <T> Map<String, T> ofTheDocument(Function<Operation, T> what) {
        return contract.operations().stream()
                .filter(operation -> contract.leftOut(operation.tag(), "sdk").isEmpty()
                        || !operation.calls().isEmpty())
                .collect(Collectors.toMap(Operation::shape, what));
    }
}
