package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.testkit.internal.api.JsonIn;
import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;

/** An ISO 8601 amount of time: a calendar part such as {@code P1M2D}, then a clock part such as {@code PT0.5S}. */
record IsoAmount(Period calendar, Duration clock) {

    static IsoAmount of(JsonIn body, String name) {
        String text = body.requiredText(name).toUpperCase(Locale.ROOT);
        int time = text.indexOf('T');
        String dates = time < 0 ? text : text.substring(0, time);
        IsoAmount amount;
        try {
            amount = new IsoAmount(
                    time >= 0 && dates.matches("[-+]?P") ? Period.ZERO : Period.parse(dates),
                    time < 0 ? Duration.ZERO : Duration.parse(sign(dates) + "P" + text.substring(time)));
        } catch (DateTimeException e) {
            throw body.wrong(name, "Must be an ISO 8601 duration such as P1D, P1M, P1M2D, PT0.5S or P1DT12H.");
        }
        if (amount.calendar.isNegative() || amount.clock.isNegative()) {
            throw Refusal.param(ErrorCode.CLOCK_BACKWARDS, name, "The clock never runs backwards.");
        }
        return amount;
    }

    private static String sign(String dates) {
        return dates.startsWith("-") ? "-" : "";
    }
}
