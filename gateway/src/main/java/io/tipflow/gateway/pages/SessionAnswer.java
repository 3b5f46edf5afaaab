package io.tipflow.gateway.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in, as the pages ask it.
 *
 * @param loggedIn whether anybody is; everything else is absent if not
 * @param name how the person is called
 * @param subject the stable id of the person
 * @param unitName the official name of the unit
 * @param until when the session ends if nothing is done
 * @param draftKey the key that drafts of this person are encrypted with, in Base64
 * @param build changes with every build, so that open pages can load themselves anew
 */
record SessionAnswer(
        boolean loggedIn,
        @Nullable String name,
        @Nullable String subject,
        List<String> roles,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable Instant until,
        @Nullable String draftKey,
        String build) {

    /** Nobody is logged in. */
    static SessionAnswer nobody(String build) {
        return new SessionAnswer(false, null, null, List.of(), null, null, null, null, build);
    }

    /** Without the key, so that it may stand in a log. */
    @Override
    public String toString() {
        return "SessionAnswer[subject=" + subject + "]";
    }
}
