/** The case service: case files (vụ án) from initiation to judgment. */
@NullMarked
package io.tipflow.cases;

import org.jspecify.annotations.NullMarked;
