/** The units whose figures are asked for, as the rulebook knows them, and who may ask. */
@NullMarked
package io.tipflow.stats.units;

import org.jspecify.annotations.NullMarked;
