/** What tips take from the events of others. */
@NullMarked
package io.tipflow.tipintake.tip.adapter.messaging;

import org.jspecify.annotations.NullMarked;
