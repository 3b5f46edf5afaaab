/** What can be proposed for a tip that is being written. */
@NullMarked
package io.tipflow.tipintake.proposal.application;

import org.jspecify.annotations.NullMarked;
