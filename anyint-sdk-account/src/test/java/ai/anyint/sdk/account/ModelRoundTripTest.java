package ai.anyint.sdk.account;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.UnknownFields;
import ai.anyint.sdk.core.internal.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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

/** Every model of an answer: a new one without a fixture fails here. */
class ModelRoundTripTest {

    private static final String FUTURE = "x_future";

    @ParameterizedTest
    @MethodSource("models")
    void everyKnownFieldIsKept_andTheUnknownOneStaysReadable(Class<?> model) throws Exception {
        byte[] fixture = Fixtures.text(model.getSimpleName()).getBytes(StandardCharsets.UTF_8);

        Object value = Json.read(fixture, model);

        UnknownFields unknown = (UnknownFields) model.getMethod("unknownFields").invoke(value);
        assertThat(unknown.names()).containsExactly(FUTURE);
        assertThat(unknown.value(FUTURE)).contains(Map.of("nested", List.of("kept")));
        assertThat(Json.tree(Json.write(value))).isEqualTo(known(Json.tree(fixture)));
        assertThat(value.toString()).doesNotContain("kept");
    }

    @Test
    void modelsAreFound() throws Exception {
        assertThat(models())
                .contains(Balance.class, ApiKey.class, CreatedApiKey.class)
                .hasSize(14);
    }

    @Test
    void createdKey_holdsTheSecret_andNeitherPrintsNorWritesIt() throws Exception {
        CreatedApiKey key =
                Json.read(Fixtures.text("CreatedApiKey").getBytes(StandardCharsets.UTF_8), CreatedApiKey.class);

        String secret = key.secret().reveal();
        assertThat(secret).startsWith("sk-test");
        assertThat(key.toString()).doesNotContain(secret);
        assertThat(new String(Json.write(key), StandardCharsets.UTF_8)).doesNotContain(secret);
        assertThat(key.message()).isPresent();
    }

    /** What is written again: all but unknown fields, a secret's text, and a message that may repeat it. */
    private static JsonNode known(JsonNode fixture) {
        if (fixture instanceof ObjectNode object) {
            object.remove(List.of(FUTURE, "message"));
            if (object.has("key")) {
                object.put("key", Secret.MASK);
            }
        }
        fixture.forEach(ModelRoundTripTest::known);
        return fixture;
    }

    static List<Class<?>> models() throws Exception {
        Path classes = Path.of(Balance.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("ai/anyint/sdk/account");
        try (Stream<Path> files = Files.list(classes)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-info"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .<Class<?>>map(ModelRoundTripTest::load)
                    .filter(type -> type.isInterface() && isReadFromAnAnswer(type))
                    .filter(type -> Arrays.stream(type.getMethods())
                            .anyMatch(method -> method.getName().equals("unknownFields")))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What models share has no builder of its own. */
    private static boolean isReadFromAnAnswer(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .anyMatch(nested -> nested.getSimpleName().equals("Builder"));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("ai.anyint.sdk.account." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
