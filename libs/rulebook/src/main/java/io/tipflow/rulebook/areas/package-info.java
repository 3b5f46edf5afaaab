/** Provinces, districts and communes with their periods and successors. */
@NullMarked
package io.tipflow.rulebook.areas;

import org.jspecify.annotations.NullMarked;
