package ai.anyint.sdk.examples.contract;

import ai.anyint.sdk.account.AccountCalls;
import ai.anyint.sdk.account.ByokCalls;
import ai.anyint.sdk.account.ProjectCalls;
import ai.anyint.sdk.billing.BillingCalls;
import ai.anyint.sdk.billing.InvoiceCalls;
import ai.anyint.sdk.billing.SubscriptionCalls;
import ai.anyint.sdk.billing.WebhookCalls;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every operation that the SDK has, read off the values that its calls are made of. */
public final class Endpoints {

    private static final List<Class<?>> CALLS = List.of(
            AccountCalls.class,
            ByokCalls.class,
            ProjectCalls.class,
            BillingCalls.class,
            SubscriptionCalls.class,
            InvoiceCalls.class,
            WebhookCalls.class);

    private Endpoints() {}

    /** Returns all of them, in the order in which they stand. */
    public static List<Endpoint<?>> all() {
        return CALLS.stream()
                .flatMap(calls -> Stream.of(calls.getDeclaredFields()))
                .filter(field -> field.getType() == Endpoint.class)
                .<Endpoint<?>>map(Endpoints::value)
                .toList();
    }

    private static Endpoint<?> value(Field field) {
        try {
            field.setAccessible(true);
            return (Endpoint<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns method and path template as one text, such as <code>GET /v1/account/keys/{key_id}</code>. */
    public static String route(Endpoint<?> endpoint) {
        return endpoint.method() + " " + endpoint.path();
    }

    /** Returns the endpoint that a request went to; of several that fit, the one that names most of the path. */
    static Endpoint<?> of(String method, String target) {
        return find(method, target).orElseThrow(() -> new AssertionError("no operation for " + method + " " + target));
    }

    /** Returns the endpoint that a request went to, or empty where it is none of the SDK's. */
    static Optional<Endpoint<?>> find(String method, String target) {
        List<String> segments =
                Arrays.asList(target.replaceFirst("\\?.*", "").substring(1).split("/", -1));
        return all().stream()
                .filter(endpoint -> endpoint.method().toString().equals(method))
                .filter(endpoint -> fits(endpoint.segments(), segments))
                .min(Comparator.comparingLong(endpoint -> endpoint.segments().stream()
                        .filter(Endpoints::isPlaceholder)
                        .count()));
    }

    private static boolean fits(List<String> template, List<String> segments) {
        return template.size() == segments.size()
                && IntStream.range(0, template.size())
                        .allMatch(i -> isPlaceholder(template.get(i))
                                || template.get(i).equals(segments.get(i)));
    }

    private static boolean isPlaceholder(String segment) {
        return segment.startsWith("{");
    }
}
