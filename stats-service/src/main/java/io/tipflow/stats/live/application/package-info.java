/** Live counters: what they are now, and what changed since a reader last looked. */
@NullMarked
package io.tipflow.stats.live.application;

import org.jspecify.annotations.NullMarked;
