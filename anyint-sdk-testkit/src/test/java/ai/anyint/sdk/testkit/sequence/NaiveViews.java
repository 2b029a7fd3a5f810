package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keys and activity as section 2 shows them. */
final class NaiveViews {

    private NaiveViews() {}

    static Map<String, @Nullable Object> key(NaiveModel model, NaiveKey key) {
        Map<String, @Nullable Object> view = Json.object(
                "id",
                new Fact.Ref(key.handle()),
                "created_at",
                key.createdAt,
                "expires_at",
                key.expiresAt(),
                "is_enabled",
                key.enabled(),
                "credit_limit",
                key.creditLimit() == null ? null : new Fact.Plain(key.creditLimit()),
                "spent",
                model.spent(key),
                "kind",
                key.kind,
                "status",
                status(model, key),
                "masked_key",
                new Fact.Mask(key.secretHandle()),
                "subscription_id",
                key.subscription == null ? null : new Fact.Ref(key.subscription.handle()),
                "allowed_models",
                key.fields.get("allowed_models"),
                "blocked_models",
                key.fields.get("blocked_models"),
                "ip_allowlist",
                key.fields.get("ip_allowlist"),
                "project_id",
                key.fields.get(KeyFields.PROJECT) instanceof NaiveProject project
                        ? new Fact.Ref(project.handle())
                        : null,
                "byok_credential_id",
                key.byok == null ? null : new Fact.Ref("byok-" + key.byok));
        List.of("name", "description", "owner", "tags").forEach(name -> {
            if (key.fields.containsKey(name)) {
                view.put(name, key.fields.get(name));
            }
        });
        if (key.fields.get("spend_alert_at") instanceof BigDecimal share) {
            view.put("spend_alert_at", new Fact.Plain(share));
        }
        key.rates.forEach(
                (rate, limit) -> view.merge("rate_limits", Json.object(rate, limit.limit()), NaiveViews::both));
        return view;
    }

    @SuppressWarnings("unchecked")
    private static Object both(Object one, Object other) {
        ((Map<String, @Nullable Object>) one).putAll((Map<String, @Nullable Object>) other);
        return one;
    }

    private static String status(NaiveModel model, NaiveKey key) {
        if (!key.enabled()) {
            return "disabled";
        }
        boolean over = key.subscription != null && !key.subscription.active();
        return over || model.expired(key) ? "expired" : "active";
    }

    static Map<String, @Nullable Object> activity(NaiveModel model, int days) {
        LocalDate first = NaiveModel.day(model.now).minusDays(days - 1L);
        List<Event.Call> calls = model.calls(call -> !NaiveModel.day(call.at()).isBefore(first));
        return Json.object(
                "period_days", days,
                "total_stats", row(model, "total_requests", calls),
                "daily_stats",
                        rows(
                                model,
                                calls,
                                call -> NaiveModel.day(call.at()),
                                Map.Entry.<LocalDate, List<Event.Call>>comparingByKey()
                                        .reversed(),
                                day -> Json.object("date", day.toString()),
                                "total_requests"),
                "top_models",
                        rows(
                                model,
                                calls,
                                Event.Call::model,
                                costliest(model, (String id) -> id),
                                name -> Json.object("model_name", name),
                                "request_count"),
                "api_key_usage",
                        rows(
                                model,
                                calls,
                                Event.Call::key,
                                costliest(model, (NaiveKey key) -> key.number),
                                NaiveViews::keyName,
                                "request_count"),
                "project_usage",
                        rows(
                                model,
                                calls.stream()
                                        .filter(call -> call.project() != null)
                                        .toList(),
                                call -> Objects.requireNonNull(call.project()),
                                costliest(model, (NaiveProject project) -> project.number),
                                NaiveViews::projectName,
                                "request_count"));
    }

    /** Nobody says whether the name of a deleted project is still known. */
    private static Map<String, @Nullable Object> projectName(NaiveProject project) {
        Map<String, @Nullable Object> row = Json.object("project_id", new Fact.Ref(project.handle()));
        if (!project.deleted) {
            row.put("project_name", project.name);
        }
        return row;
    }

    private static Map<String, @Nullable Object> keyName(NaiveKey key) {
        Map<String, @Nullable Object> row = Json.object("api_key_id", new Fact.Ref(key.handle()));
        if (key.fields.get("name") instanceof String name) {
            row.put("api_key_name", name);
        }
        return row;
    }

    private static <K, C extends Comparable<C>> Comparator<Map.Entry<K, List<Event.Call>>> costliest(
            NaiveModel model, Function<K, C> thenBy) {
        Comparator<Map.Entry<K, List<Event.Call>>> byCost =
                Comparator.comparing(entry -> model.cost(entry.getValue()), Comparator.reverseOrder());
        return byCost.thenComparing(entry -> thenBy.apply(entry.getKey()));
    }

    private static <K> List<Object> rows(
            NaiveModel model,
            List<Event.Call> calls,
            Function<Event.Call, K> by,
            Comparator<Map.Entry<K, List<Event.Call>>> order,
            Function<K, Map<String, @Nullable Object>> start,
            String requests) {
        return calls.stream()
                .collect(Collectors.groupingBy(call -> Objects.requireNonNull(by.apply(call))))
                .entrySet()
                .stream()
                .sorted(order)
                .<Object>map(entry -> {
                    Map<String, @Nullable Object> row = start.apply(entry.getKey());
                    row.putAll(row(model, requests, entry.getValue()));
                    return row;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> row(NaiveModel model, String requests, List<Event.Call> calls) {
        return Json.object(
                requests,
                (long) calls.size(),
                "total_cost",
                model.cost(calls),
                "total_input_tokens",
                calls.stream().mapToLong(Event.Call::input).sum(),
                "total_output_tokens",
                calls.stream().mapToLong(Event.Call::output).sum());
    }
}
