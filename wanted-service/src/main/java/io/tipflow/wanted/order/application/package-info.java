/** What can be done with wanted orders: the commands, their permissions, what others are told. */
@NullMarked
package io.tipflow.wanted.order.application;

import org.jspecify.annotations.NullMarked;
