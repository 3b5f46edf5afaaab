/** The vocabulary of counting: what is counted, in which pairs, over which days. */
@NullMarked
package io.tipflow.stats.measure;

import org.jspecify.annotations.NullMarked;
