/** Envelope encryption of identities with Tink. */
@NullMarked
package io.tipflow.tipintake.reporter.adapter.tink;

import org.jspecify.annotations.NullMarked;
