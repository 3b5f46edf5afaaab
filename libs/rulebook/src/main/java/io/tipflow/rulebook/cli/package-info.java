/** The rulebook on the command line. */
@NullMarked
package io.tipflow.rulebook.cli;

import org.jspecify.annotations.NullMarked;
