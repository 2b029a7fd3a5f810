package ai.anyint.sdk.testkit.sequence;

import java.util.Locale;

/** Month ends by a table of days, so that no calendar of the library is asked twice. */
final class CalendarTable {

    private static final int[] COMMON = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int[] LEAP = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int MONTHS = 12;

    private CalendarTable() {}

    static int daysIn(int year, int month) {
        return (isLeap(year) ? LEAP : COMMON)[month - 1];
    }

    private static boolean isLeap(int year) {
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    }

    /** The day so many months after a day, or the last of that month where it is shorter: {@code 2024-02-29}. */
    static String monthsAfter(int year, int month, int day, int months) {
        int total = year * MONTHS + month - 1 + months;
        int thenYear = total / MONTHS;
        int thenMonth = total % MONTHS + 1;
        int thenDay = Math.min(day, daysIn(thenYear, thenMonth));
        return String.format(Locale.ROOT, "%04d-%02d-%02d", thenYear, thenMonth, thenDay);
    }
}
