package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.anyint.sdk.core.fixture.Thing;
import ai.anyint.sdk.core.fixture.ThingKind;
import ai.anyint.sdk.core.internal.json.Json;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnknownFieldsTest {

    @Test
    void fieldsThatTheModelDoesNotKnow_stayReadable() throws Exception {
        Thing thing = read("""
                {"name":"a","future":"x","count":12345678901234567890,"share":0.10,"flag":true,
                 "total_cost":"1.00","nothing":null,"nested":{"a":[1,"b"]}}""");

        UnknownFields unknown = thing.unknownFields();
        assertThat(unknown.names()).containsExactly("future", "count", "share", "flag", "nothing", "nested");
        assertThat(unknown.value("future")).contains("x");
        assertThat(unknown.value("count")).contains(new BigInteger("12345678901234567890"));
        assertThat(unknown.value("share")).contains(new BigDecimal("0.10"));
        assertThat(unknown.value("flag")).contains(true);
        assertThat(unknown.value("nested")).contains(Map.of("a", List.of(BigInteger.ONE, "b")));
        assertThat(unknown.value("nothing")).isEmpty();
        assertThat(unknown.value("absent")).isEmpty();
    }

    @Test
    void unknownFieldsOfNestedModels_areKeptApart() throws Exception {
        Thing thing = read("""
                {"name":"a","total_cost":"1","outer":1,"parts":[
                  {"name":"b","total_cost":"2","inner":1},{"name":"c","total_cost":"3"}]}""");

        assertThat(thing.unknownFields().names()).containsExactly("outer");
        assertThat(thing.parts().get(0).unknownFields().names()).containsExactly("inner");
        assertThat(thing.parts().get(1).unknownFields()).isEqualTo(UnknownFields.none());
    }

    @Test
    void unknownFields_areNeitherPrintedNorWrittenNorCompared() throws Exception {
        Thing thing = read("{\"name\":\"a\",\"total_cost\":\"1\",\"future_secret\":\"hidden-value\"}");

        String json = new ObjectMapper().registerModule(new Jdk8Module()).writeValueAsString(thing);
        assertThat(json).doesNotContain("future_secret").doesNotContain("hidden-value");
        assertThat(thing.toString()).doesNotContain("hidden-value");
        assertThat(thing.unknownFields()).hasToString("1 unknown");
        assertThat(thing).isEqualTo(read("{\"name\":\"a\",\"total_cost\":\"1\"}"));
    }

    @Test
    void unknownFields_cannotBeChanged() throws Exception {
        UnknownFields unknown =
                read("{\"name\":\"a\",\"total_cost\":\"1\",\"future\":1}").unknownFields();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> unknown.names().clear());
    }

    @Test
    void unknownCode_isKept() throws Exception {
        Thing thing = read("{\"name\":\"a\",\"total_cost\":\"1\",\"kind\":\"hexagonal\"}");

        assertThat(thing.kind()).contains(ThingKind.of("hexagonal"));
        assertThat(thing.kind().orElseThrow().value()).isEqualTo("hexagonal");
    }

    private static Thing read(String json) throws Exception {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), Thing.class);
    }
}
