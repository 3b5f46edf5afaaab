/** Rest days, holidays, days in lieu, swapped days and worked Saturdays. */
@NullMarked
package io.tipflow.rulebook.calendar;

import org.jspecify.annotations.NullMarked;
