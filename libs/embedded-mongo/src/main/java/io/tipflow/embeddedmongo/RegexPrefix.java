package io.tipflow.embeddedmongo;

import org.jspecify.annotations.Nullable;

/**
 * The literal text with which every match of an anchored pattern begins.
 *
 * @param isWholePattern whether the pattern asks nothing more than to begin with the text
 */
record RegexPrefix(String literal, boolean isWholePattern) {

    private static final String SPECIAL = ".[](){}*+?|^$\\";
    private static final String MAKES_OPTIONAL = "*?{";

    /** Returns the prefix, or null where the pattern is not anchored or has none. */
    static @Nullable RegexPrefix of(String pattern) {
        if (!pattern.startsWith("^")) {
            return null;
        }
        StringBuilder literal = new StringBuilder();
        int at = 1;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (pattern.startsWith("\\Q", at)) {
                int end = pattern.indexOf("\\E", at);
                int stop = end < 0 ? pattern.length() : end;
                literal.append(pattern, at + 2, stop);
                at = end < 0 ? stop : stop + 2;
            } else if (c == '\\') {
                if (at + 1 >= pattern.length()
                        || Character.isLetterOrDigit(pattern.charAt(at + 1))) {
                    break;
                }
                literal.append(pattern.charAt(at + 1));
                at += 2;
            } else if (SPECIAL.indexOf(c) >= 0) {
                break;
            } else {
                literal.append(c);
                at++;
            }
        }
        String rest = pattern.substring(at);
        if (rest.contains("|")) {
            return null;
        }
        if (!rest.isEmpty() && MAKES_OPTIONAL.indexOf(rest.charAt(0)) >= 0 && !literal.isEmpty()) {
            int last = literal.codePointBefore(literal.length());
            literal.setLength(literal.length() - Character.charCount(last));
        }
        return literal.isEmpty() ? null : new RegexPrefix(literal.toString(), rest.isEmpty());
    }
}
