/** The periodic report: its lines, the identity behind each figure, and its words. */
@NullMarked
package io.tipflow.stats.report.domain;

import org.jspecify.annotations.NullMarked;
