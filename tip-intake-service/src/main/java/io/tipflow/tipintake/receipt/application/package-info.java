/** The 16-digit receipt (mã biên nhận) that lets a reporter follow his tip without a name. */
@NullMarked
package io.tipflow.tipintake.receipt.application;

import org.jspecify.annotations.NullMarked;
