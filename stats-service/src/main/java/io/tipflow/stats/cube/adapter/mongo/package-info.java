/** Snapshots of the cube in MongoDB. */
@NullMarked
package io.tipflow.stats.cube.adapter.mongo;

import org.jspecify.annotations.NullMarked;
