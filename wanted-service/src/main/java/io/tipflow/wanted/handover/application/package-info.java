/** Recording and reading handovers, and what others are told of them. */
@NullMarked
package io.tipflow.wanted.handover.application;

import org.jspecify.annotations.NullMarked;
