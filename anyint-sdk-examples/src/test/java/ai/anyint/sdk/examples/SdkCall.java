package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.CreateByokCredential;
import ai.anyint.sdk.account.CreateProject;
import ai.anyint.sdk.account.UpdateApiKey;
import ai.anyint.sdk.account.UpdateByokCredential;
import ai.anyint.sdk.account.UpdateProject;
import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.ChannelTier;
import ai.anyint.sdk.billing.CreateWebhook;
import ai.anyint.sdk.billing.CustomPurchase;
import ai.anyint.sdk.billing.DailyCallLimit;
import ai.anyint.sdk.billing.InvoiceQuery;
import ai.anyint.sdk.billing.LedgerQuery;
import ai.anyint.sdk.billing.MonthlyCap;
import ai.anyint.sdk.billing.PlanPurchase;
import ai.anyint.sdk.billing.SubscriptionQuery;
import ai.anyint.sdk.billing.UpdateWebhook;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.paging.Paged;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A call of the SDK as the checklist writes it, such as {@code account.keys().get(id)}, found on a face and made. */
record SdkCall(String source) {

    private static final Pattern STEP = Pattern.compile("(\\w+)\\(([^)]*)\\)");

    /** What stands for the names in the parentheses; of several values the one whose type fits. */
    private static final Map<String, List<Object>> VALUES = Map.ofEntries(
            Map.entry("id", List.of(7L, "id_7")),
            Map.entry("days", List.of(7)),
            Map.entry("model", List.of("gpt-4o-mini")),
            Map.entry("amount", List.of("50")),
            Map.entry("key", List.of(CreateApiKey.named("ci"))),
            Map.entry("project", List.of(CreateProject.named("web"))),
            Map.entry("webhook", List.of(CreateWebhook.to("http://127.0.0.1:9/anyint"))),
            Map.entry(
                    "credential",
                    List.of(CreateByokCredential.builder()
                            .provider("google")
                            .name("ours")
                            .credential(Secret.of("test.provider.credential.0123456789"))
                            .build())),
            Map.entry(
                    "update",
                    List.of(
                            UpdateApiKey.builder().name("eu").build(),
                            UpdateProject.builder().name("eu").build(),
                            UpdateByokCredential.builder().enabled(false).build(),
                            UpdateWebhook.builder().enabled(false).build())),
            Map.entry("plan", List.of(PlanPurchase.of("starter"))),
            Map.entry(
                    "models",
                    List.of(CustomPurchase.builder()
                            .addModel(
                                    "nano-banana-2",
                                    ChannelTier.BASIC,
                                    DailyCallLimit.dailyCalls(2),
                                    MonthlyCap.generationsPerMonth(3))
                            .build())),
            Map.entry(
                    "query",
                    List.of(
                            LedgerQuery.builder().build(),
                            InvoiceQuery.builder().build(),
                            SubscriptionQuery.builder().build())));

    /** A step of a call that was found: a method and what it is given. */
    private record Step(Method method, List<Object> arguments) {}

    /** Makes the call by one face, and waits for it; pages are asked for the first one. */
    void make(AnyIntClient anyint, boolean async) {
        Object target = face(anyint, async);
        for (MatchResult match : STEP.matcher(source).results().toList()) {
            target = invoke(target, step(target.getClass(), match));
        }
        if (target instanceof Paged<?> pages) {
            target = async
                    ? pages.forEachAsync(item -> {})
                    : pages.pages().iterator().next();
        }
        if (target instanceof CompletableFuture<?> future) {
            future.join();
        }
    }

    /** Returns what the call gives, by its simple names. */
    String answer(boolean async) {
        Class<?> type = source.startsWith("account.") ? AccountClient.class : BillingClient.class;
        Type answer = type;
        try {
            if (async) {
                type = type.getMethod("async").getReturnType();
            }
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
        for (MatchResult match : STEP.matcher(source).results().toList()) {
            Method method = step(type, match).method();
            type = method.getReturnType();
            answer = method.getGenericReturnType();
        }
        return simple(answer);
    }

    private static String simple(Type type) {
        if (type instanceof ParameterizedType generic) {
            return simple(generic.getRawType())
                    + Stream.of(generic.getActualTypeArguments())
                            .map(SdkCall::simple)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
    }

    private Object face(AnyIntClient anyint, boolean async) {
        if (source.startsWith("account.")) {
            AccountClient account = AccountClient.of(anyint);
            return async ? account.async() : account;
        }
        BillingClient billing = BillingClient.of(anyint);
        return async ? billing.async() : billing;
    }

    private Step step(Class<?> type, MatchResult match) {
        List<String> names =
                match.group(2).isBlank() ? List.of() : List.of(match.group(2).split(", ?"));
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(match.group(1)))
                .flatMap(method -> arguments(method, names).map(given -> new Step(method, given)).stream())
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(type.getSimpleName() + " has no " + match.group() + " as in " + source));
    }

    private static Optional<List<Object>> arguments(Method method, List<String> names) {
        if (method.getParameterCount() != names.size()) {
            return Optional.empty();
        }
        List<Object> given = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Class<?> wanted = method.getParameterTypes()[i];
            VALUES.getOrDefault(names.get(i), List.of()).stream()
                    .filter(value -> fits(wanted, value))
                    .findFirst()
                    .ifPresent(given::add);
        }
        return given.size() == names.size() ? Optional.of(given) : Optional.empty();
    }

    private static boolean fits(Class<?> wanted, Object value) {
        return wanted.isInstance(value)
                || (wanted == long.class && value instanceof Long)
                || (wanted == int.class && value instanceof Integer);
    }

    private static Object invoke(Object target, Step step) {
        try {
            Object result = step.method().invoke(target, step.arguments().toArray());
            return result == null ? target : result;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
