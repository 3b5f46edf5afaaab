/** The stats service: it counts every public event and prints what was counted. */
@NullMarked
package io.tipflow.stats;

import org.jspecify.annotations.NullMarked;
