package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Folds calls into cells of day, key and model as they happen, so that a report costs the same however long the history
 * is. Days that no report can reach any more are forgotten.
 */
final class ActivityBook {

    static final int LONGEST_WINDOW = 30;

    private static final Comparator<ActivityRow> COSTLIEST_FIRST =
            Comparator.comparing(ActivityRow::cost).reversed();

    private record Slot(Key key, String modelId) {}

    /** The calls of one key and model on one day; what a request holds on to until it completes. */
    static final class Cell {
        private long requests;
        private BigDecimal cost = BigDecimal.ZERO;
        private long inputTokens;
        private long outputTokens;

        void admit() {
            requests++;
        }

        void giveBack() {
            requests--;
        }

        void complete(Usage usage, BigDecimal charged) {
            cost = cost.add(charged);
            inputTokens += usage.inputTokens();
            outputTokens += usage.outputTokens();
        }

        ActivityRow row() {
            return new ActivityRow(requests, cost, inputTokens, outputTokens);
        }
    }

    private final TreeMap<LocalDate, Map<Slot, Cell>> days = new TreeMap<>();

    Cell cell(Instant at, Key key, String modelId) {
        LocalDate day = day(at);
        Map<Slot, Cell> slots = days.get(day);
        if (slots == null) {
            slots = new LinkedHashMap<>();
            days.put(day, slots);
            days.headMap(day.minusDays(LONGEST_WINDOW - 1L)).clear();
        }
        return slots.computeIfAbsent(new Slot(key, modelId), slot -> new Cell());
    }

    ActivityReport report(Instant now, int window) {
        LocalDate first = day(now).minusDays(window - 1L);
        Map<LocalDate, ActivityRow> byDay = new TreeMap<>(Comparator.reverseOrder());
        Map<String, ActivityRow> byModel = new HashMap<>();
        Map<Key, ActivityRow> byKey = new HashMap<>();
        days.tailMap(first)
                .forEach((date, slots) -> slots.forEach((slot, cell) -> {
                    ActivityRow row = cell.row();
                    if (row.requests() > 0) {
                        byDay.merge(date, row, ActivityRow::plus);
                        byModel.merge(slot.modelId(), row, ActivityRow::plus);
                        byKey.merge(slot.key(), row, ActivityRow::plus);
                    }
                }));
        return new ActivityReport(
                window,
                byDay.values().stream().reduce(ActivityRow.NONE, ActivityRow::plus),
                byDay.entrySet().stream()
                        .map(day -> new ActivityReport.ByDay(day.getKey(), day.getValue()))
                        .toList(),
                costliestModels(byModel),
                costliestKeys(byKey));
    }

    private static List<ActivityReport.ByModel> costliestModels(Map<String, ActivityRow> rows) {
        return rows.entrySet().stream()
                .map(model -> new ActivityReport.ByModel(model.getKey(), model.getValue()))
                .sorted(Comparator.comparing(ActivityReport.ByModel::row, COSTLIEST_FIRST)
                        .thenComparing(ActivityReport.ByModel::modelId))
                .toList();
    }

    private static List<ActivityReport.ByKey> costliestKeys(Map<Key, ActivityRow> rows) {
        return rows.entrySet().stream()
                .map(key ->
                        new ActivityReport.ByKey(key.getKey().id(), key.getKey().name(), key.getValue()))
                .sorted(Comparator.comparing(ActivityReport.ByKey::row, COSTLIEST_FIRST)
                        .thenComparingLong(ActivityReport.ByKey::keyId))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
