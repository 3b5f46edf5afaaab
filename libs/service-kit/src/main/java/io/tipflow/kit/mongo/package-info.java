/** Aggregates in MongoDB: one document each, written in groups, read through indexes. */
@NullMarked
package io.tipflow.kit.mongo;

import org.jspecify.annotations.NullMarked;
