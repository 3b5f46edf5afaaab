package io.tipflow.rulebook.format;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Dates like {@code 2024-02-29}.
 *
 * <p>Written out because thousands are read at every start of a command, where the general parser
 * costs more than the rest of the row.
 */
final class IsoDate {
    private IsoDate() {}

    /**
     * The date a text names.
     *
     * @throws DateTimeException where it names none
     */
    static LocalDate parse(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException(text);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
