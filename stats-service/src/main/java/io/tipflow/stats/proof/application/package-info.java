/** The proof: when the live cube is recounted from the topics, and what came of it last. */
@NullMarked
package io.tipflow.stats.proof.application;

import org.jspecify.annotations.NullMarked;
