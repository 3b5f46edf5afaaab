/** The way from a name to the orders on persons of that name, in MongoDB. */
@NullMarked
package io.tipflow.wanted.order.adapter.mongo;

import org.jspecify.annotations.NullMarked;
