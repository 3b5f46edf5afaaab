package io.tipflow.tipintake.picture;

import java.time.Instant;

/**
 * A picture of a tip (ảnh kèm theo tin báo), without its content.
 *
 * @param id the same for the same picture at the same tip, so that a picture sent twice is one
 * @param at when it came; of a citizen's to the hour only
 * @param by the login name of who added it, or {@link #REPORTER}
 */
public record Picture(
        String id,
        String tip,
        String type,
        int bytes,
        int width,
        int height,
        Instant at,
        String by) {

    /** Who adds a picture by a receipt has no name. */
    public static final String REPORTER = "public";

    /** So many may one tip have. */
    public static final int MOST_OF_A_TIP = 20;

    /** So large may one be when it is sent: what a telephone takes at its best. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;
}
