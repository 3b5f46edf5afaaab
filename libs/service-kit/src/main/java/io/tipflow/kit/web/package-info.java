/**
 * How the services speak HTTP: problems, idempotency keys, entity tags, cursors, correlation ids.
 */
@NullMarked
package io.tipflow.kit.web;

import org.jspecify.annotations.NullMarked;
