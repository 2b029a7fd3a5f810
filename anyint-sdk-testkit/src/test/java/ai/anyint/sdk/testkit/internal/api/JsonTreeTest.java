package ai.anyint.sdk.testkit.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[1,-2,{\"b\":[]}],\"c\":{\"d\":null,\"e\":true,\"f\":false},\"\":\"\\u00e9\\n\"}",
                "{\"int\":2147483647,\"long\":2147483648,\"more\":9223372036854775808}",
                "[]",
                "\"text\"",
                "null"
            })
    void strictJson_isReadAsAMapperReadsIt(String json) throws IOException {
        assertThat(read(json)).isEqualTo(new ObjectMapper().readTree(json));
    }

    @Test
    void aDecimal_isExactAndWithoutTrailingZeros() throws IOException {
        assertThat(read("0.12345678901234567890100").decimalValue())
                .isEqualTo(new BigDecimal("0.123456789012345678901"));
    }

    @Test
    void nothing_isAMissingNode() throws IOException {
        assertThat(read(" ").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":1,\"a\":1}", "{\"a\":null,\"a\":null}", "{} {}", "{}x", "{\"a\":", "[1,]", "{\"a\"}", "]"
            })
    void whatIsNotStrictJson_isRefusedAtItsPlace(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        JsonProcessingException.class,
                        e -> assertThat(e.getLocation().getLineNr()).isEqualTo(1));
    }

    private static JsonNode read(String json) throws IOException {
        return JsonTree.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
