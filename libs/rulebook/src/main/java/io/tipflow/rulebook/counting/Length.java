package io.tipflow.rulebook.counting;

import io.tipflow.rulebook.format.Phrases;

/**
 * A number of units of time, such as 20 days, or one and a half months.
 *
 * @param numerator the number, above the line of a fraction
 * @param denominator 1 for whole numbers
 * @param unit the unit
 */
public record Length(int numerator, int denominator, TimeUnit unit) implements Phrases.Spoken {
    public Length {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException(
                    "Expected a length that is not negative, but got "
                            + numerator
                            + "/"
                            + denominator);
        }
        int divisor = divisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Length of(int number, TimeUnit unit) {
        return new Length(number, 1, unit);
    }

    private static int divisor(int a, int b) {
        return b == 0 ? Math.max(a, 1) : divisor(b, a % b);
    }

    /** This length times a fraction. */
    public Length times(int over, int under) {
        return new Length(numerator * over, denominator * under, unit);
    }

    public boolean isWhole() {
        return denominator == 1;
    }

    /** The length in that language, such as {@code 20 days}. */
    @Override
    public String in(String language) {
        int whole = numerator / denominator;
        int rest = numerator % denominator;
        String number =
                rest == 0
                        ? Integer.toString(whole)
                        : (whole == 0 ? "" : whole + " ") + rest + "/" + denominator;
        return number + " " + (numerator == denominator ? unit.one() : unit.many()).in(language);
    }
}
