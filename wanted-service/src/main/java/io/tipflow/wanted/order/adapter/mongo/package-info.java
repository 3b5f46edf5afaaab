/** What the register of wanted orders keeps in MongoDB beside its aggregates. */
@NullMarked
package io.tipflow.wanted.order.adapter.mongo;

import org.jspecify.annotations.NullMarked;
