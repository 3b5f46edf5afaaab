/** Text as people search for it. */
@NullMarked
package io.tipflow.kit.text;

import org.jspecify.annotations.NullMarked;
