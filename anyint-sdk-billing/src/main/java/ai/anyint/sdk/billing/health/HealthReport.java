package ai.anyint.sdk.billing.health;

import ai.anyint.sdk.core.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one check of {@link BillingHealth} saw. Immutable. */
public final class HealthReport {

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::signal);

    private final Instant checkedAt;
    private final Map<Signal, Severity> signals = new EnumMap<>(Signal.class);
    private final List<Finding> findings;

    HealthReport(Instant checkedAt, Set<Signal> watched, List<Finding> findings) {
        this.checkedAt = checkedAt;
        this.findings = findings.stream().sorted(WORST_FIRST).toList();
        watched.forEach(signal -> signals.put(signal, Severity.OK));
        findings.forEach(
                finding -> signals.merge(finding.signal(), finding.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
    }

    /** Returns when it was checked; a report may be as old as {@link BillingHealthBuilder#freshFor} says. */
    public Instant checkedAt() {
        return checkedAt;
    }

    /** Returns the severity of the worst finding; {@link Severity#OK} without one. */
    public Severity severity() {
        return findings.isEmpty() ? Severity.OK : findings.get(0).severity();
    }

    /** Returns how a signal is; empty where the check was not told to watch it, which is not the same as OK. */
    public Optional<Severity> severity(Signal signal) {
        return Optional.ofNullable(signals.get(signal));
    }

    /** Returns what was found, the worst first; empty when all is well. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns what was found of one signal, the worst first. */
    public List<Finding> findings(Signal signal) {
        return findings.stream().filter(finding -> finding.signal() == signal).toList();
    }

    /**
     * Returns the report as a JSON object for a health endpoint: {@code status}, {@code checkedAt}, {@code signals} with the
     * severity of each one watched, and {@code findings}. It has ids, and never a key.
     */
    public String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", severity().value());
        json.put("checkedAt", checkedAt);
        Map<String, String> severities = new LinkedHashMap<>();
        signals.forEach((signal, severity) -> severities.put(signal.value(), severity.value()));
        json.put("signals", severities);
        List<Map<String, Object>> list = new ArrayList<>();
        findings.forEach(finding -> list.add(json(finding)));
        json.put("findings", list);
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("signal", finding.signal().value());
        json.put("severity", finding.severity().value());
        json.put("code", finding.code());
        json.put("subject", finding.subject());
        json.put("cause", finding.cause());
        json.put("action", finding.action());
        json.put("since", finding.since());
        return json;
    }

    @Override
    public String toString() {
        return "HealthReport[" + severity().value() + " at " + checkedAt + ", " + findings.size() + " findings]";
    }
}
