/** What the case service tells the others about case files (vụ án). */
@NullMarked
package io.tipflow.contracts.cases;

import org.jspecify.annotations.NullMarked;
