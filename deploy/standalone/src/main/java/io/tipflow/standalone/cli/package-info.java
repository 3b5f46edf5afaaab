/** Commands of the launcher that talk to a running platform over HTTP. */
@NullMarked
package io.tipflow.standalone.cli;

import org.jspecify.annotations.NullMarked;
