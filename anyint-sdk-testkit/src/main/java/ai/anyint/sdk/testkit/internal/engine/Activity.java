package ai.anyint.sdk.testkit.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reports of an account's activity, each caller's own part of it, perhaps from a cache as the service may. */
public final class Activity {

    private final AccountContext context;
    private final ActivityBook book;
    private final Keys keys;
    private final Projects projects;
    private final Map<Asked, Cached> cache = new HashMap<>();
    private Duration cacheAge = Duration.ZERO;

    private record Asked(String callerId, int days) {}

    private record Cached(Instant at, ActivityReport report) {}

    Activity(AccountContext context, ActivityBook book, Keys keys, Projects projects) {
        this.context = context;
        this.book = book;
        this.keys = keys;
        this.projects = projects;
    }

    Activity copy(AccountContext newContext, ActivityBook newBook, Keys newKeys, Projects newProjects) {
        Activity copy = new Activity(newContext, newBook, newKeys, newProjects);
        copy.cache.putAll(cache);
        copy.cacheAge = cacheAge;
        return copy;
    }

    /** Returns the activity of the last days, today included. */
    public ActivityReport report(ProvisioningKey caller, int days) {
        synchronized (context) {
            Instant now = context.clock.now();
            Asked asked = new Asked(caller.id(), days);
            Cached cached = cache.get(asked);
            if (cached != null && now.isBefore(cached.at().plus(cacheAge))) {
                return cached.report();
            }
            ActivityReport report = fresh(caller, now, days);
            if (!cacheAge.isZero()) {
                cache.put(asked, new Cached(now, report));
            }
            return report;
        }
    }

    /** Lets reports be answered from a cache for so long; zero for always fresh. */
    public void cacheFor(Duration age) {
        synchronized (context) {
            cacheAge = age;
            cache.clear();
        }
    }

    private ActivityReport fresh(ProvisioningKey caller, Instant now, int window) {
        Map<LocalDate, ActivityRow> byDay = new TreeMap<>(Comparator.reverseOrder());
        Map<String, ActivityRow> byModel = new HashMap<>();
        Map<Long, ActivityRow> byKey = new HashMap<>();
        Map<String, ActivityRow> byProject = new HashMap<>();
        book.forEach(now, window, (day, slot, row) -> {
            if (sees(caller, slot)) {
                byDay.merge(day, row, ActivityRow::plus);
                byModel.merge(slot.modelId(), row, ActivityRow::plus);
                byKey.merge(slot.keyId(), row, ActivityRow::plus);
                if (slot.projectId() != null) {
                    byProject.merge(slot.projectId(), row, ActivityRow::plus);
                }
            }
        });
        return new ActivityReport(
                window,
                byDay.values().stream().reduce(ActivityRow.NONE, ActivityRow::plus),
                byDay.entrySet().stream()
                        .map(day -> new ActivityReport.ByDay(day.getKey(), day.getValue()))
                        .toList(),
                costliest(byModel, ActivityReport.ByModel::new, ActivityReport.ByModel::row),
                costliest(
                        byKey,
                        (id, row) -> new ActivityReport.ByKey(id, keys.ever(id).name(), row),
                        ActivityReport.ByKey::row),
                costliest(
                        byProject,
                        (id, row) -> new ActivityReport.ByProject(id, projects.nameOf(id), row),
                        ActivityReport.ByProject::row));
    }

    private boolean sees(ProvisioningKey caller, ActivityBook.Slot slot) {
        return switch (caller.role()) {
            case ADMIN -> true;
            case PROJECT_OWNER -> isProjectOf(caller, slot.projectId());
            case MEMBER -> caller.sees(keys.ever(slot.keyId()));
            case FINANCE -> false;
        };
    }

    private static boolean isProjectOf(ProvisioningKey caller, @Nullable String projectId) {
        return projectId != null && projectId.equals(caller.projectId());
    }

    private static <K extends Comparable<K>, R> List<R> costliest(
            Map<K, ActivityRow> rows, BiFunction<K, ActivityRow, R> row, Function<R, ActivityRow> figures) {
        return rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> row.apply(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(figures, Comparator.comparing(ActivityRow::cost))
                        .reversed())
                .toList();
    }
}
