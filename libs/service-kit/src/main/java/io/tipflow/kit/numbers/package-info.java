/** Numbers of a register: counted up within a year, each given out once. */
@NullMarked
package io.tipflow.kit.numbers;

import org.jspecify.annotations.NullMarked;
