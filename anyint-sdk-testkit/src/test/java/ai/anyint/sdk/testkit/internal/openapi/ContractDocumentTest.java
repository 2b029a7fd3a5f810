package ai.anyint.sdk.testkit.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document by itself. */
class ContractDocumentTest {

    private static final Set<String> PROVENANCES = Set.of("seed", "public", "decided");

    private final Contract contract = Contract.served();

    @Test
    void everyOperationAndSchema_saysWhereItComesFrom() {
        List<String> silent = new ArrayList<>();
        contract.operations().stream()
                .filter(operation -> !hasProvenance(operation.node()))
                .forEach(operation -> silent.add(operation.toString()));
        for (String kind : List.of("schemas", "responses")) {
            contract.root().path("components").path(kind).properties().forEach(each -> {
                if (!hasProvenance(each.getValue())) {
                    silent.add(each.getKey());
                }
            });
        }

        assertThat(silent).isEmpty();
    }

    private static boolean hasProvenance(JsonNode node) {
        return PROVENANCES.contains(node.path("x-provenance").asText());
    }

    @Test
    void everyOperation_hasAnIdOfItsOwn() {
        assertThat(contract.operations())
                .extracting(Operation::id)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void everyJsonBody_hasAnExampleThatItsSchemaTakes() {
        List<String> wrong = new ArrayList<>();
        Set<JsonPointer> media = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        for (Operation operation : contract.operations()) {
            media.add(operation.place().append(JsonPointer.compile("/requestBody/content/application~1json")));
            JsonPointer responses = operation.place().appendProperty("responses");
            contract.at(responses)
                    .fieldNames()
                    .forEachRemaining(status -> media.add(contract.follow(responses.appendProperty(status))
                            .append(JsonPointer.compile("/content/application~1json"))));
        }
        for (JsonPointer place : media) {
            if (!contract.at(place).isMissingNode()) {
                JsonPointer schema = contract.follow(place.appendProperty("schema"));
                JsonNode example = contract.at(place).path("example");
                contract.schemas().violations(schema, example).forEach(line -> wrong.add(place + line));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyObjectOfAccountAndBilling_isClosed() {
        Set<String> open = new TreeSet<>();
        contract.operations().stream()
                .filter(operation -> operation.path().startsWith("/v1/"))
                .forEach(operation -> operation.node().findValues("schema").stream()
                        .map(schema -> schema.path("$ref").asText().replaceAll(".*/", ""))
                        .filter(name -> isOpen(contract.root().at("/components/schemas/" + name)))
                        .forEach(open::add));

        assertThat(open).isEmpty();
    }

    private static boolean isOpen(JsonNode schema) {
        return schema.path("type").asText().equals("object")
                && schema.path("additionalProperties").asBoolean(true)
                && schema.path("unevaluatedProperties").asBoolean(true);
    }
}
