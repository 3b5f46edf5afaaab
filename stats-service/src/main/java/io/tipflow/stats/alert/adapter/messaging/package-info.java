/** What alerts take from the events about tips. */
@NullMarked
package io.tipflow.stats.alert.adapter.messaging;

import org.jspecify.annotations.NullMarked;
