/** How the demo enters it: over the public HTTP interface, as often as it takes, counted once. */
@NullMarked
package io.tipflow.demo.entry;

import org.jspecify.annotations.NullMarked;
