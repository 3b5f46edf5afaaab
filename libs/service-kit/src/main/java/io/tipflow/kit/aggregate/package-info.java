/**
 * Aggregates as one document each: deciding, folding, idempotent retries, and the port that stores
 * them.
 */
@NullMarked
package io.tipflow.kit.aggregate;

import org.jspecify.annotations.NullMarked;
