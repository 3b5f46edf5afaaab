/** The demo: the command that enters two half years of a real report and prints it. */
@NullMarked
package io.tipflow.demo;

import org.jspecify.annotations.NullMarked;
