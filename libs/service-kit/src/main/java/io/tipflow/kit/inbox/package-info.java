/** Another service's events, each taken once and in order, the bad ones put aside. */
@NullMarked
package io.tipflow.kit.inbox;

import org.jspecify.annotations.NullMarked;
