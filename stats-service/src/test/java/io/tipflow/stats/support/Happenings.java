package io.tipflow.stats.support;

import io.tipflow.contracts.PublicEvent;
import java.time.LocalDate;

/** Where events happen, each the next of its aggregate. */
public interface Happenings {

    /** An event, recorded at noon of its legal day. */
    default Happenings happened(String aggregate, PublicEvent event) {
        return recorded(aggregate, event, event.occurredOn());
    }

    /** An event, recorded at noon of another day. */
    Happenings recorded(String aggregate, PublicEvent event, LocalDate on);
}
