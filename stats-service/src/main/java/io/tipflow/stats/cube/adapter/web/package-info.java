/** Tells over HTTP how far the counting has come and what was skipped. */
@NullMarked
package io.tipflow.stats.cube.adapter.web;

import org.jspecify.annotations.NullMarked;
