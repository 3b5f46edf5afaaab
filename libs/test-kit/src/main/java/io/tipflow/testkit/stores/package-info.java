/** The contract of the aggregate store, and a store in memory that keeps it. */
@NullMarked
package io.tipflow.testkit.stores;

import org.jspecify.annotations.NullMarked;
