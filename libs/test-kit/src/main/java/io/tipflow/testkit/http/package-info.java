/** HTTP as a client of the services speaks it. */
@NullMarked
package io.tipflow.testkit.http;

import org.jspecify.annotations.NullMarked;
