/** Commands of the launcher that talk to a running gateway; they need nothing but the JDK. */
@NullMarked
package io.tipflow.gateway.cli;

import org.jspecify.annotations.NullMarked;
