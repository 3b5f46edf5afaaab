package io.tipflow.embeddedmongo;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the documents of a result one after the other; closed when no more are wanted. */
interface RowSource extends AutoCloseable {

    /** Returns the next document's bytes, or null at the end. */
    byte @Nullable [] next();

    @Override
    void close();

    static RowSource of(List<byte[]> documents) {
        Iterator<byte[]> iterator = documents.iterator();
        return new RowSource() {
            @Override
            public byte @Nullable [] next() {
                return iterator.hasNext() ? iterator.next() : null;
            }

            @Override
            public void close() {}
        };
    }
}
