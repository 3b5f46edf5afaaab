/** What happens to wanted orders when other services tell something. */
@NullMarked
package io.tipflow.wanted.order.adapter.messaging;

import org.jspecify.annotations.NullMarked;
