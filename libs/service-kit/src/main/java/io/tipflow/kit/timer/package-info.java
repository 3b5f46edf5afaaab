/** Wakes what has come due, also after a restart. */
@NullMarked
package io.tipflow.kit.timer;

import org.jspecify.annotations.NullMarked;
