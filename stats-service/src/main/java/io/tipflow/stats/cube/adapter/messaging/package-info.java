/** Reads the topics into the cube: one thread polls, another counts. */
@NullMarked
package io.tipflow.stats.cube.adapter.messaging;

import org.jspecify.annotations.NullMarked;
