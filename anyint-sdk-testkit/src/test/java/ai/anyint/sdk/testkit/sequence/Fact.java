package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the model expects in an answer where a plain value does not say it. Otherwise a {@link BigDecimal} is an amount (a
 * string), an integer a count, an {@link java.time.Instant} a time; an object may hold more fields than expected.
 */
sealed interface Fact {

    /** An id or a secret: the one of this handle, or, at first sight, what the handle will stand for. */
    record Ref(String handle) implements Fact {}

    /** What may be shown of a secret. */
    record Mask(String secret) implements Fact {}

    /** An amount that is a JSON number. */
    record Plain(BigDecimal value) implements Fact {}

    /** A list whose fields are summed up by model, since its order and split are free. */
    record SumsByModel(Map<String, Map<String, BigDecimal>> sums) implements Fact {}

    /** A list of which only the sum of one amount counts. */
    record Sum(String field, BigDecimal total) implements Fact {}
}
