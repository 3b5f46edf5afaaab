package io.tipflow.gateway.web;

import java.util.Set;

/**
 * The addresses of the pages for citizens: open to everybody, without session, cookie or script. In
 * English each stands once more below {@code /en}.
 */
public final class CitizenPaths {
    /** Below it stands everything once more in English. */
    public static final String ENGLISH = "/en";

    /** The form of a tip. */
    public static final String FORM = "/to-giac";

    /**
     * Takes that form. It has an address of its own, as a browser throws away what it kept of an
     * address that it sends a form to: going back would lead to a form with another token.
     */
    public static final String SEND = "/to-giac/gui";

    /** Takes the last four digits of a receipt, so that nobody goes on without having it. */
    public static final String KEPT = "/to-giac/ma";

    /** Shows how far a tip is. */
    public static final String FOLLOW = "/tra-cuu";

    /** Takes what a citizen adds to his tip. */
    public static final String WRITE = "/tra-cuu/tin-nhan";

    /** Tells how to stay anonymous. */
    public static final String ANONYMOUS = "/an-danh";

    /** Leaves quickly. */
    public static final String LEAVE = "/thoat";

    private static final Set<String> ALL =
            Set.of(FORM, SEND, KEPT, FOLLOW, WRITE, ANONYMOUS, LEAVE, "", "/");

    private CitizenPaths() {}

    /** Whether this is the path of such a page; the start page in Vietnamese is everybody's. */
    public static boolean has(String path) {
        return isEnglish(path)
                ? ALL.contains(inVietnamese(path))
                : !path.equals("/") && !path.isEmpty() && ALL.contains(path);
    }

    /** Whether the page at this path speaks English. */
    public static boolean isEnglish(String path) {
        return path.equals(ENGLISH) || path.startsWith(ENGLISH + "/");
    }

    /** The path of the same page in Vietnamese, under which all are known. */
    public static String inVietnamese(String path) {
        return isEnglish(path) ? path.substring(ENGLISH.length()) : path;
    }
}
