package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A calendar month (UTC) whose calls are still being added up, a line a model. */
final class InvoiceMonth {

    /** What one model's calls add up to. */
    static final class Line {
        private long requests;
        private long inputTokens;
        private long outputTokens;
        private long generations;
        private long tasks;
        private BigDecimal amount = BigDecimal.ZERO;

        void addRequests(long count) {
            requests += count;
        }

        void add(Unit unit, Usage usage, BigDecimal cost, int sign) {
            inputTokens += sign * usage.inputTokens();
            outputTokens += sign * usage.outputTokens();
            generations += unit == Unit.GENERATIONS ? sign * usage.units() : 0;
            tasks += unit == Unit.TASKS ? sign * usage.units() : 0;
            amount = amount.add(cost);
        }

        private boolean isEmpty() {
            return requests == 0
                    && inputTokens == 0
                    && outputTokens == 0
                    && generations == 0
                    && tasks == 0
                    && amount.signum() == 0;
        }

        private InvoiceLine freeze(String modelId) {
            return new InvoiceLine(modelId, requests, inputTokens, outputTokens, generations, tasks, amount);
        }
    }

    private final YearMonth month;
    private final Map<String, Line> lines = new TreeMap<>();
    private boolean issued;

    InvoiceMonth(YearMonth month) {
        this.month = month;
    }

    InvoiceMonth copy() {
        InvoiceMonth copy = new InvoiceMonth(month);
        lines.forEach((model, line) -> {
            Line twin = copy.line(model);
            twin.requests = line.requests;
            twin.inputTokens = line.inputTokens;
            twin.outputTokens = line.outputTokens;
            twin.generations = line.generations;
            twin.tasks = line.tasks;
            twin.amount = line.amount;
        });
        return copy;
    }

    YearMonth month() {
        return month;
    }

    Period period() {
        return new Period(start(month), start(month.plusMonths(1)));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    boolean isIssued() {
        return issued;
    }

    Line line(String modelId) {
        return lines.computeIfAbsent(modelId, id -> new Line());
    }

    /** Ends the month, and returns its lines by model. */
    List<InvoiceLine> issue() {
        issued = true;
        return lines.entrySet().stream()
                .filter(line -> !line.getValue().isEmpty())
                .map(line -> line.getValue().freeze(line.getKey()))
                .toList();
    }

    BigDecimal amount() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines.values()) {
            sum = sum.add(line.amount);
        }
        return sum;
    }
}
