/** Names of areas, offences and units, for fields that people fill. */
@NullMarked
package io.tipflow.tipintake.reference;

import org.jspecify.annotations.NullMarked;
