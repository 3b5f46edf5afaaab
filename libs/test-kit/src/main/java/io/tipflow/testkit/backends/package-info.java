/** Embedded MongoDB and Kafka for tests: real servers, started once per JVM. */
@NullMarked
package io.tipflow.testkit.backends;

import org.jspecify.annotations.NullMarked;
