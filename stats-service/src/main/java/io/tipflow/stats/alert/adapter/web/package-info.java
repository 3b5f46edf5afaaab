/** Alerts over HTTP, and the one stream of the pages. */
@NullMarked
package io.tipflow.stats.alert.adapter.web;

import org.jspecify.annotations.NullMarked;
