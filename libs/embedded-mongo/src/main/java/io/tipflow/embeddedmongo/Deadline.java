package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** The moment at which a reading command gives up, from its {@code maxTimeMS}. */
record Deadline(long nanos) {

    static final Deadline NONE = new Deadline(Long.MAX_VALUE);

    private static final long CHECK_EVERY = 256;

    static Deadline of(Document command) {
        int millis = Options.number(command, "maxTimeMS");
        return millis == 0 ? NONE : new Deadline(System.nanoTime() + millis * 1_000_000L);
    }

    /** Throws when the moment has passed; looks at the clock only now and then. */
    void check(long step) {
        if (nanos != Long.MAX_VALUE && step % CHECK_EVERY == 0 && System.nanoTime() - nanos > 0) {
            throw new MongoServerError(50, "MaxTimeMSExpired", "operation exceeded time limit");
        }
    }
}
