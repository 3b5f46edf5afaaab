/** The proof over HTTP. */
@NullMarked
package io.tipflow.stats.proof.adapter.web;

import org.jspecify.annotations.NullMarked;
