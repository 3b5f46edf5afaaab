/**
 * The public events of Tipflow: what they are called on the wire, where they travel and what they
 * carry.
 */
@NullMarked
package io.tipflow.contracts;

import org.jspecify.annotations.NullMarked;
