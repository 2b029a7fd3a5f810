package ai.anyint.sdk.testkit.internal.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates as HTTP does. An account's clock mostly stands still, and then the last text is still right. */
final class HttpDate {

    /** Two digits for the day, as HTTP wants it; Java's own RFC 1123 writes one where one is enough. */
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private volatile Written last = written(Instant.EPOCH);

    String at(Instant instant) {
        Written known = last;
        if (known.second() != instant.getEpochSecond()) {
            known = written(instant);
            last = known;
        }
        return known.text();
    }

    private static Written written(Instant instant) {
        return new Written(instant.getEpochSecond(), FORMAT.format(instant));
    }

    private record Written(long second, String text) {}
}
