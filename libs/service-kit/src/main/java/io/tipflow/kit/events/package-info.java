/** Public events on Kafka: CloudEvents 1.0 in binary mode, both ways. */
@NullMarked
package io.tipflow.kit.events;

import org.jspecify.annotations.NullMarked;
