package io.tipflow.kit.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as it is searched, character by character beside the text as it was written: so that what
 * was found in the one can be shown out of the other.
 */
public final class FoldedText {

    private final String written;
    private final String folded;

    private FoldedText(String written, String folded) {
        this.written = written;
        this.folded = folded;
    }

    /** Lower case, without diacritics, {@code đ} as {@code d}; every other sign stays. */
    public static FoldedText of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(composed.length());
        for (int at = 0; at < composed.length(); at++) {
            folded.append(fold(composed.charAt(at)));
        }
        return new FoldedText(composed, folded.toString());
    }

    /** One character stays one, so that positions agree. */
    private static char fold(char written) {
        if (written < 128) {
            return Character.toLowerCase(written);
        }
        if (Character.getType(written) == Character.NON_SPACING_MARK) {
            return '\'';
        }
        String apart = Normalizer.normalize(String.valueOf(written), Normalizer.Form.NFD);
        char base = apart.toLowerCase(Locale.ROOT).charAt(0);
        return base == 'đ' ? 'd' : base;
    }

    /** As it is searched. */
    public String text() {
        return folded;
    }

    /** What was written where {@link #text} has this stretch. */
    public String written(int from, int to) {
        return written.substring(from, to);
    }

    /**
     * Where a phrase stands as whole words, or -1.
     *
     * @param phrase folded
     */
    public int find(String phrase, int from) {
        for (int at = folded.indexOf(phrase, from); at >= 0; at = folded.indexOf(phrase, at + 1)) {
            if (isBoundary(at - 1) && isBoundary(at + phrase.length())) {
                return at;
            }
        }
        return -1;
    }

    private boolean isBoundary(int at) {
        return at < 0 || at >= folded.length() || !Character.isLetterOrDigit(folded.charAt(at));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoldedText text && text.written.equals(written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    /** Without the words, which may be those of a tip. */
    @Override
    public String toString() {
        return "FoldedText[" + folded.length() + "]";
    }
}
