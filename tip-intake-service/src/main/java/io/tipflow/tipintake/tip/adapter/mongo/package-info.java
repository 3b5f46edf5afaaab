/** The numbers of the register and the way from a receipt to its tip, in MongoDB. */
@NullMarked
package io.tipflow.tipintake.tip.adapter.mongo;

import org.jspecify.annotations.NullMarked;
