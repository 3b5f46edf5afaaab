package io.tipflow.rulebook.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a CSV text (RFC 4180), one after the other.
 *
 * <p>Written out because a rulebook is read at every start of a command, where a general parser
 * costs more than the reading.
 */
final class CsvLines {
    private final String file;
    private final String text;
    private int at;
    private int nextLine = 1;
    private int line;

    /** The end of the line last looked for. */
    private int lineEnd = -1;

    CsvLines(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The line on which the values last returned begin, from 1. */
    int line() {
        return line;
    }

    /**
     * The values of the next line that is not empty, without the blanks around them; null at the
     * end.
     */
    @Nullable List<String> next() {
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            if (text.charAt(at) == '\n') {
                nextLine++;
            }
            at++;
        }
        if (at >= text.length()) {
            return null;
        }
        line = nextLine;
        List<String> values = new ArrayList<>(16);
        while (true) {
            values.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            } else {
                return values;
            }
        }
    }

    private String plain() {
        int begin = at;
        int comma = text.indexOf(',', at);
        if (lineEnd < at) {
            int end = text.indexOf('\n', at);
            lineEnd = end < 0 ? text.length() : end;
        }
        at = comma < 0 ? lineEnd : Math.min(comma, lineEnd);
        return text.substring(begin, at).trim();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new InvalidRulebook(file, line, "a quotation mark is not closed");
            }
            for (int i = at; i < quote; i++) {
                if (text.charAt(i) == '\n') {
                    nextLine++;
                }
            }
            value.append(text, at, quote);
            at = quote + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                break;
            }
            value.append('"');
            at++;
        }
        if (at < text.length()
                && text.charAt(at) != ','
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            throw new InvalidRulebook(file, line, "text after a closing quotation mark");
        }
        return value.toString().trim();
    }
}
