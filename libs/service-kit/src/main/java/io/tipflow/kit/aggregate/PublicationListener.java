package io.tipflow.kit.aggregate;

import java.util.List;

/** Is told of new public events right after the write that holds them was acknowledged. */
@FunctionalInterface
public interface PublicationListener {

    /**
     * These events of an aggregate, written at this version, wait to be published. Returns at once.
     */
    void written(String id, long version, List<OutboxEntry> events);
}
