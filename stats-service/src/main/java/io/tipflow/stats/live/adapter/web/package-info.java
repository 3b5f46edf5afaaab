/** The live counters over HTTP and server-sent events. */
@NullMarked
package io.tipflow.stats.live.adapter.web;

import org.jspecify.annotations.NullMarked;
