package ai.anyint.sdk.testkit.internal.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of the document. */
final class Schemas {

    private static final String BASE = "https://contract.test/openapi";
    private static final Set<String> AROUND_THE_SCHEMAS =
            Set.of("openapi", "info", "servers", "security", "tags", "paths", "webhooks", "components");
    private static final Dialect DIALECT = Dialect.builder(Dialects.getOpenApi31())
            .unknownKeywordFactory((name, context) -> ignored(name))
            .build();

    private final SchemaRegistry registry;
    private final Map<JsonPointer, Schema> compiled = new ConcurrentHashMap<>();

    Schemas(JsonNode document) {
        registry = SchemaRegistry.withDialect(DIALECT, builder -> builder.schemas(Map.of(BASE, document.toString())));
    }

    /** A keyword that nobody knows is a typo, and would judge nothing. */
    private static Keyword ignored(String name) {
        if (!name.startsWith("x-") && !AROUND_THE_SCHEMAS.contains(name)) {
            throw new IllegalArgumentException("schemas know no keyword " + name);
        }
        return new NonValidationKeyword(name);
    }

    /** Returns what is wrong with a value, one line each. */
    List<String> violations(JsonPointer schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Schemas::line)
                .distinct()
                .sorted()
                .toList();
    }

    /** Not in the library's own words: WireMock's jar carries an older text of them, whose gaps are numbered otherwise. */
    private static String line(Error error) {
        return error.getInstanceLocation() + " breaks " + error.getKeyword() + " "
                + Arrays.toString(error.getArguments());
    }

    private Schema compile(JsonPointer schema) {
        return registry.getSchema(SchemaLocation.of(BASE + "#" + schema));
    }
}
