/** The secrets of the installation, in files that only the owner can read. */
@NullMarked
package io.tipflow.tipintake.keys;

import org.jspecify.annotations.NullMarked;
