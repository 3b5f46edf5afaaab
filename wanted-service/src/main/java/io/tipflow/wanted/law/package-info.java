/** What the features of this service ask of the law: who may do what, and on which days. */
@NullMarked
package io.tipflow.wanted.law;

import org.jspecify.annotations.NullMarked;
