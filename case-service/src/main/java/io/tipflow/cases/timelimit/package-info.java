/** The time limits of the law for facts that somebody names; nothing is kept. */
@NullMarked
package io.tipflow.cases.timelimit;

import org.jspecify.annotations.NullMarked;
