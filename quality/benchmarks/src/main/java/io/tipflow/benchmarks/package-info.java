/** The numbers of the README: each a ratio or a percentile measured within one run. */
@NullMarked
package io.tipflow.benchmarks;

import org.jspecify.annotations.NullMarked;
