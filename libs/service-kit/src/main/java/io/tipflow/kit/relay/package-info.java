/**
 * From outboxes to Kafka: in order for each aggregate, pipelined over aggregates, swept after a
 * crash.
 */
@NullMarked
package io.tipflow.kit.relay;

import org.jspecify.annotations.NullMarked;
