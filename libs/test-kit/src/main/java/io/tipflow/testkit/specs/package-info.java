/** Given events, when a command, then events or a refusal. */
@NullMarked
package io.tipflow.testkit.specs;

import org.jspecify.annotations.NullMarked;
