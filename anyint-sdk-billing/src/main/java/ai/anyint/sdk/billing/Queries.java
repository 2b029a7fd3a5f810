package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.endpoint.ApiCall;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writes what a query sets into a call, in the wire's own forms. */
final class Queries {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Queries() {}

    static <R> ApiCall<R> with(ApiCall<R> call, String name, Optional<?> value) {
        return value.isPresent() ? call.query(name, value.get()) : call;
    }

    static <R> ApiCall<R> withInstant(ApiCall<R> call, String name, Optional<Instant> value) {
        return with(call, name, value.map(MILLISECONDS::format));
    }

    static <R> ApiCall<R> withId(ApiCall<R> call, String name, OptionalLong value) {
        return value.isPresent() ? call.query(name, value.getAsLong()) : call;
    }

    static <R> ApiCall<R> withPageSize(ApiCall<R> call, OptionalInt value) {
        return value.isPresent() ? call.query("limit", value.getAsInt()) : call;
    }
}
