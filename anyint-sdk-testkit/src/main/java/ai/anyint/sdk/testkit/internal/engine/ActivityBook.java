package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Folds calls into cells of day, key, model and project as they happen, so that a report costs the same however long the
 * history is. Days that no report can reach any more are forgotten.
 */
final class ActivityBook {

    static final int LONGEST_WINDOW = 30;

    private static final long SECONDS_A_DAY = 86_400;

    /** What a cell is about; the project is the one that the key was in at the time. */
    record Slot(long keyId, String modelId, @Nullable String projectId) {}

    /** The calls of one slot on one day; what a request holds on to until it completes. */
    static final class Cell {
        private final LocalDate day;
        private final Slot slot;
        private long requests;
        private BigDecimal cost = BigDecimal.ZERO;
        private long inputTokens;
        private long outputTokens;

        private Cell(LocalDate day, Slot slot) {
            this.day = day;
            this.slot = slot;
        }

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

        void refund(BigDecimal charged) {
            cost = cost.subtract(charged);
        }

        ActivityRow row() {
            return new ActivityRow(requests, cost, inputTokens, outputTokens);
        }

        private Cell copy() {
            Cell copy = new Cell(day, slot);
            copy.requests = requests;
            copy.cost = cost;
            copy.inputTokens = inputTokens;
            copy.outputTokens = outputTokens;
            return copy;
        }
    }

    private final TreeMap<LocalDate, Map<Slot, Cell>> days = new TreeMap<>();

    ActivityBook copy() {
        ActivityBook copy = new ActivityBook();
        days.forEach((day, slots) -> {
            Map<Slot, Cell> copied = new LinkedHashMap<>();
            slots.forEach((slot, cell) -> copied.put(slot, cell.copy()));
            copy.days.put(day, copied);
        });
        return copy;
    }

    /** Returns the cell here of a cell of the book that this is a copy of. */
    Cell twin(Cell other) {
        Cell own = days.getOrDefault(other.day, Map.of()).get(other.slot);
        return own == null ? other.copy() : own;
    }

    Cell cell(Instant at, Key key, String modelId) {
        LocalDate day = day(at);
        Map<Slot, Cell> slots = days.get(day);
        if (slots == null) {
            slots = new LinkedHashMap<>();
            days.put(day, slots);
            days.headMap(day.minusDays(LONGEST_WINDOW - 1L)).clear();
        }
        Slot slot = new Slot(key.id(), modelId, key.controls().projectId());
        return slots.computeIfAbsent(slot, s -> new Cell(day, s));
    }

    /** Tells the slots of the window that were called at all. */
    void forEach(Instant now, int window, Visitor visitor) {
        days.tailMap(day(now).minusDays(window - 1L)).forEach((day, slots) -> slots.forEach(visitCalled(day, visitor)));
    }

    private static BiConsumer<Slot, Cell> visitCalled(LocalDate day, Visitor visitor) {
        return (slot, cell) -> {
            ActivityRow row = cell.row();
            if (row.requests() > 0) {
                visitor.visit(day, slot, row);
            }
        };
    }

    /** Who looks at the slots of a window. */
    @FunctionalInterface
    interface Visitor {
        void visit(LocalDate day, Slot slot, ActivityRow row);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY));
    }
}
