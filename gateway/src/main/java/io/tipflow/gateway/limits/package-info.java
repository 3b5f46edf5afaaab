/** How much a client may send: token buckets on public paths and the size of a body. */
@NullMarked
package io.tipflow.gateway.limits;

import org.jspecify.annotations.NullMarked;
