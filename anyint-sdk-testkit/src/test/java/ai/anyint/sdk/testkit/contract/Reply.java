package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import okhttp3.Headers;

/** An answer, as a tree. */
record Reply(int status, Headers headers, String text) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    JsonNode json() {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    String textAt(String pointer) {
        assertThat(at(pointer).isTextual())
                .as("%s is a string in %s", pointer, text)
                .isTrue();
        return at(pointer).textValue();
    }

    /** An amount, once it is known to be the string that the wire wants: plain, with at least two decimals. */
    BigDecimal money(String pointer) {
        assertThat(textAt(pointer)).matches("-?\\d+\\.\\d{2,}");
        return new BigDecimal(textAt(pointer));
    }

    static List<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }

    Reply hasStatus(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        return this;
    }

    Reply isRefused(int expected, String type, String code) {
        hasStatus(expected);
        assertThat(textAt("/error/type")).isEqualTo(type);
        assertThat(textAt("/error/code")).isEqualTo(code);
        assertThat(textAt("/error/message")).isNotBlank();
        assertThat(headers.get("Content-Type")).startsWith("application/json");
        return this;
    }

    Reply isInvalid(String code, String param) {
        isRefused(400, "invalid_request_error", code);
        assertThat(textAt("/error/param")).isEqualTo(param);
        return this;
    }
}
