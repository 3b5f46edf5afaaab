/** The cube at work: read by everybody, changed by one, saved together with its position. */
@NullMarked
package io.tipflow.stats.cube.application;

import org.jspecify.annotations.NullMarked;
