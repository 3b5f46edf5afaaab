/** The report and its figures over HTTP. */
@NullMarked
package io.tipflow.stats.report.adapter.web;

import org.jspecify.annotations.NullMarked;
