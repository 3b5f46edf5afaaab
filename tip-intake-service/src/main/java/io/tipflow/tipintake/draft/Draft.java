package io.tipflow.tipintake.draft;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something begun and not sent yet: bytes that its author's browser encrypted, so that nobody here
 * can read them.
 *
 * @param id chosen by the page, unique among the drafts of its author
 * @param version 1, 2, 3, ... with every save
 * @param form which form it is in
 * @param subject the id of what it acts on
 * @param content the encrypted bytes in Base64; empty in a list
 */
record Draft(
        String id,
        long version,
        String form,
        @Nullable String subject,
        Instant savedAt,
        String content) {

    /** How long it is kept after its last save. */
    static final Duration KEPT = Duration.ofDays(3);

    /** The longest content. */
    static final int MOST_BYTES = 256 * 1024;

    /** How many a person may have. */
    static final int MOST_OF_A_PERSON = 50;

    Instant expiresAt() {
        return savedAt.plus(KEPT);
    }

    /** Without the content. */
    @Override
    public String toString() {
        return "Draft[id=" + id + ", version=" + version + "]";
    }
}
