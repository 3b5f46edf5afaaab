/** How the gateway itself answers: problems, correlation ids and the addresses it is known by. */
@NullMarked
package io.tipflow.gateway.web;

import org.jspecify.annotations.NullMarked;
