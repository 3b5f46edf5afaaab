/** The rules of a case file (vụ án) from initiation to judgment at first instance. */
@NullMarked
package io.tipflow.cases.casefile.domain;

import org.jspecify.annotations.NullMarked;
