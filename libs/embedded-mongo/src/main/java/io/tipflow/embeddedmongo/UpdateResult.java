package io.tipflow.embeddedmongo;

import org.jspecify.annotations.Nullable;

/**
 * What one update statement came to.
 *
 * @param upsertedId the key of the document it inserted; null where it inserted none
 */
record UpdateResult(int matched, int modified, @Nullable Object upsertedId) {

    static final UpdateResult NONE = new UpdateResult(0, 0, null);
    static final UpdateResult UNCHANGED = new UpdateResult(1, 0, null);
    static final UpdateResult CHANGED = new UpdateResult(1, 1, null);

    static UpdateResult upserted(Object id) {
        return new UpdateResult(0, 0, id);
    }
}
