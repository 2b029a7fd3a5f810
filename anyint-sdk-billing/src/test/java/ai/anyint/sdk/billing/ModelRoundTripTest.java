package ai.anyint.sdk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.billing.webhook.WebhookEvent;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.UnknownFields;
import ai.anyint.sdk.core.internal.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model of an answer, and the event: a new one without a fixture fails here. */
class ModelRoundTripTest {

    private static final String FUTURE = "x_future";
    private static final String PACKAGE = "ai.anyint.sdk.billing";

    @ParameterizedTest
    @MethodSource("models")
    void everyKnownFieldIsKept_andTheUnknownOneStaysReadable(Class<?> model) throws Exception {
        byte[] fixture = bytes(model);

        Object value = Json.read(fixture, model);

        UnknownFields unknown = (UnknownFields) model.getMethod("unknownFields").invoke(value);
        assertThat(unknown.names()).containsExactly(FUTURE);
        assertThat(unknown.value(FUTURE)).contains(Map.of("nested", List.of("kept")));
        assertThat(Json.tree(Json.write(value))).isEqualTo(known(Json.tree(fixture)));
        assertThat(value.toString()).doesNotContain("kept");
    }

    @ParameterizedTest
    @MethodSource("models")
    void builtModel_equalsTheOneThatIsRead(Class<?> model) throws Exception {
        Object value = Json.read(bytes(model), model);
        Object builder = model.getMethod("builder").invoke(null);

        Object copy = Arrays.stream(builder.getClass().getMethods())
                .filter(method -> method.getName().equals("from"))
                .filter(method -> method.getParameterTypes()[0] == model)
                .findFirst()
                .orElseThrow()
                .invoke(builder, value);

        assertThat(copy.getClass().getMethod("build").invoke(copy)).isEqualTo(value);
    }

    @Test
    void modelsAreFound() throws Exception {
        assertThat(models())
                .contains(Plan.class, Subscription.class, Invoice.class, WebhookEvent.class)
                .hasSize(25);
    }

    @ParameterizedTest
    @MethodSource("models")
    void secret_isHeld_andNeitherPrintedNorWritten(Class<?> model) throws Exception {
        JsonNode fixture = Json.tree(bytes(model));
        Object value = Json.read(bytes(model), model);

        for (String field : List.of("key", "secret")) {
            String secret = fixture.path(field).asText("sk-nothing-to-hide");
            assertThat(value.toString()).doesNotContain(secret);
            assertThat(new String(Json.write(value), StandardCharsets.UTF_8)).doesNotContain(secret);
        }
    }

    @Test
    void newKeys_areReadable() throws Exception {
        String key = "sk-custom-test0123456789abcdef0123456789abcdef";

        assertThat(Json.read(bytes(PurchasedSubscription.class), PurchasedSubscription.class)
                        .secret()
                        .reveal())
                .isEqualTo(key);
        assertThat(Json.read(bytes(RenewedSubscription.class), RenewedSubscription.class)
                        .newSecret())
                .contains(Secret.of(key));
        assertThat(Json.read(bytes(RegeneratedKey.class), RegeneratedKey.class).secret())
                .isEqualTo(Secret.of(key));
        assertThat(Json.read(bytes(Subscription.class), RenewedSubscription.class)
                        .newSecret())
                .isEmpty();
    }

    @Test
    void monthlyCap_isTheWiresNumberWithItsUnit() throws Exception {
        Subscription subscription = Json.read(bytes(Subscription.class), Subscription.class);

        assertThat(subscription.models())
                .extracting(SubscribedModel::monthlyCap)
                .containsExactly(MonthlyCap.tokensPerMonth(5_000_000), MonthlyCap.generationsPerMonth(200));
    }

    private static byte[] bytes(Class<?> model) {
        return Fixtures.text(model.getSimpleName()).getBytes(StandardCharsets.UTF_8);
    }

    /** What is written again: all but unknown fields and a secret's text. */
    private static JsonNode known(JsonNode fixture) {
        if (fixture instanceof ObjectNode object) {
            object.remove(FUTURE);
            for (String field : List.of("key", "secret")) {
                if (object.has(field)) {
                    object.put(field, Secret.MASK);
                }
            }
        }
        fixture.forEach(ModelRoundTripTest::known);
        return fixture;
    }

    static List<Class<?>> models() throws Exception {
        Path classes = Path.of(Plan.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(PACKAGE.replace('.', '/'));
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file ->
                            PACKAGE + "." + classes.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-info"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .<Class<?>>map(ModelRoundTripTest::load)
                    .filter(type -> type.isInterface() && isReadFromAnAnswer(type))
                    .filter(type -> Arrays.stream(type.getMethods())
                            .anyMatch(method -> method.getName().equals("unknownFields")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What models share has no builder of its own. */
    private static boolean isReadFromAnAnswer(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .anyMatch(nested -> nested.getSimpleName().equals("Builder"));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
