package io.tipflow.gateway.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in, as the pages ask it.
 *
 * @param loggedIn whether anybody is; everything else is absent if not
 * @param name how the person is called
 * @param until when the session ends if nothing is done
 * @param build changes with every build, so that open pages can load themselves anew
 */
record SessionAnswer(
        boolean loggedIn,
        @Nullable String name,
        List<String> roles,
        @Nullable String unit,
        @Nullable Instant until,
        String build) {}
