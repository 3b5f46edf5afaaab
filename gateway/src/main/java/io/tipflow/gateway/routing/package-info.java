/** Where a request goes: routes, time-outs, circuit breakers and the hop to the services. */
@NullMarked
package io.tipflow.gateway.routing;

import org.jspecify.annotations.NullMarked;
