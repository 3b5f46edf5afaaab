/**
 * What a tip (nguồn tin về tội phạm) is and the rules of its life, pure and without input or
 * output.
 */
@NullMarked
package io.tipflow.tipintake.tip.domain;

import org.jspecify.annotations.NullMarked;
