/** What the case service keeps in MongoDB beside its aggregates. */
@NullMarked
package io.tipflow.cases.casefile.adapter.mongo;

import org.jspecify.annotations.NullMarked;
