/**
 * A real Kafka broker inside the JVM: one node, KRaft, on the loopback address only, with its data
 * kept.
 */
@NullMarked
package io.tipflow.embeddedkafka;

import org.jspecify.annotations.NullMarked;
