/** Handovers over HTTP. */
@NullMarked
package io.tipflow.wanted.handover.adapter.web;

import org.jspecify.annotations.NullMarked;
