package ai.anyint.sdk.testkit.internal.engine;

import java.time.LocalDate;
import java.util.List;

/** The activity of a window of UTC days, cut in four ways; the sums of days, models and keys agree. */
public record ActivityReport(
        int days,
        ActivityRow total,
        List<ByDay> byDay,
        List<ByModel> byModel,
        List<ByKey> byKey,
        List<ByProject> byProject) {

    /** One day's sums. */
    public record ByDay(LocalDate date, ActivityRow row) {}

    /** One model's sums. */
    public record ByModel(String modelId, ActivityRow row) {}

    /** One key's sums. */
    public record ByKey(long keyId, String keyName, ActivityRow row) {}

    /** One project's sums; calls of keys without a project are in none. */
    public record ByProject(String projectId, String projectName, ActivityRow row) {}
}
