/** Proposals over HTTP. */
@NullMarked
package io.tipflow.tipintake.proposal.adapter.web;

import org.jspecify.annotations.NullMarked;
