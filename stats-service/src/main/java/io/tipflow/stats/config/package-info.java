/** Puts the stats service together. */
@NullMarked
package io.tipflow.stats.config;

import org.jspecify.annotations.NullMarked;
