/** Asks the cube for the figures of a report and for what stands behind one. */
@NullMarked
package io.tipflow.stats.report.application;

import org.jspecify.annotations.NullMarked;
