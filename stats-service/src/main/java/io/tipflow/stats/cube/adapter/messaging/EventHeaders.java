package io.tipflow.stats.cube.adapter.messaging;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The three CloudEvents headers that counting needs of a record. Used again for every record; not
 * safe for concurrent use.
 */
final class EventHeaders {

    private final Place typeAt = new Place("ce_type");
    private final Place sequenceAt = new Place("ce_sequence");
    private final Place timeAt = new Place("ce_time");
    private byte @Nullable [] type;
    private byte @Nullable [] sequence;
    private byte @Nullable [] time;

    void read(Headers headers) {
        Header[] all = headers.toArray();
        type = typeAt.in(all);
        sequence = sequenceAt.in(all);
        time = timeAt.in(all);
    }

    byte @Nullable [] type() {
        return type;
    }

    byte @Nullable [] sequence() {
        return sequence;
    }

    byte @Nullable [] time() {
        return time;
    }

    /**
     * Where among its headers a record has one: most likely where the record before it had it. The
     * client decodes the name of a header when it is first asked for, which costs more than all the
     * rest, and there are a dozen headers.
     */
    private static final class Place {
        private final String name;
        private int last;

        Place(String name) {
            this.name = name;
        }

        byte @Nullable [] in(Header[] headers) {
            if (last < headers.length && headers[last].key().equals(name)) {
                return headers[last].value();
            }
            for (int i = 0; i < headers.length; i++) {
                if (headers[i].key().equals(name)) {
                    last = i;
                    return headers[i].value();
                }
            }
            return null;
        }
    }
}
