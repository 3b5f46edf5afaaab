package io.tipflow.stats.cube.adapter.messaging;

/**
 * Reads numbers, days and instants from characters without making an object, because every event
 * has three of them.
 */
final class Digits {

    /** What is returned where the text is not of the form. */
    static final long WRONG = Long.MIN_VALUE;

    private static final int[] DAYS_BEFORE_MONTH = {
        0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
    };

    private Digits() {}

    /** A positive decimal number. */
    static long number(byte[] text) {
        return text.length == 0 || text.length > 18 ? WRONG : number(text, 0, text.length);
    }

    /** A day written {@code 2024-06-30}, as days since 1970. */
    static long day(char[] buffer, int from, int length) {
        if (length != 10) {
            return WRONG;
        }
        byte[] text = new byte[10];
        for (int i = 0; i < 10; i++) {
            text[i] = (byte) Math.min(buffer[from + i], '\u007f');
        }
        return day(text, 0);
    }

    /** The same in UTF-8. */
    static long day(byte[] buffer, int from, int length) {
        return length == 10 ? day(buffer, from) : WRONG;
    }

    /** An instant written as RFC 3339 says, as milliseconds since 1970. */
    static long instant(byte[] text) {
        if (text.length < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') {
            return WRONG;
        }
        long day = day(text, 0);
        long hour = number(text, 11, 13);
        long minute = number(text, 14, 16);
        long second = number(text, 17, 19);
        if (day == WRONG || notWithin(hour, 23) || notWithin(minute, 59) || notWithin(second, 60)) {
            return WRONG;
        }
        int at = 19;
        long millis = 0;
        if (text[at] == '.') {
            int scale = 100;
            at++;
            while (at < text.length && text[at] >= '0' && text[at] <= '9') {
                millis += (long) (text[at] - '0') * scale;
                scale /= 10;
                at++;
            }
        }
        long offset = offset(text, at);
        if (offset == WRONG) {
            return WRONG;
        }
        return ((day * 24 + hour) * 60 + minute - offset) * 60_000 + second * 1000 + millis;
    }

    private static long offset(byte[] text, int at) {
        if (at + 1 == text.length && text[at] == 'Z') {
            return 0;
        }
        if (at + 6 != text.length || text[at + 3] != ':') {
            return WRONG;
        }
        long hours = number(text, at + 1, at + 3);
        long minutes = number(text, at + 4, at + 6);
        if (notWithin(hours, 18) || notWithin(minutes, 59)) {
            return WRONG;
        }
        return switch (text[at]) {
            case '+' -> hours * 60 + minutes;
            case '-' -> -(hours * 60 + minutes);
            default -> WRONG;
        };
    }

    private static long day(byte[] text, int from) {
        if (text[from + 4] != '-' || text[from + 7] != '-') {
            return WRONG;
        }
        long year = number(text, from, from + 4);
        long month = number(text, from + 5, from + 7);
        long day = number(text, from + 8, from + 10);
        if (year == WRONG || month < 1 || month > 12 || day < 1 || day > 31) {
            return WRONG;
        }
        boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        if (day > lengthOf((int) month, leap)) {
            return WRONG;
        }
        long before = year - 1;
        long days = before * 365 + before / 4 - before / 100 + before / 400;
        int leapDay = leap && month > 2 ? 1 : 0;
        return days + DAYS_BEFORE_MONTH[(int) month - 1] + leapDay + day - 1 - 719_162;
    }

    private static int lengthOf(int month, boolean leap) {
        return switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean notWithin(long number, long most) {
        return number < 0 || number > most;
    }

    private static long number(byte[] text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return WRONG;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
