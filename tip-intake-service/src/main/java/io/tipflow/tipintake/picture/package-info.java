/** Pictures that belong to a tip, free of what cameras write into them. */
@NullMarked
package io.tipflow.tipintake.picture;

import org.jspecify.annotations.NullMarked;
