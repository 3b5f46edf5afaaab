/**
 * A platform, a browser and the people who sit at it: for the tests of the pages and for their
 * benchmark.
 */
@NullMarked
package io.tipflow.browser;

import org.jspecify.annotations.NullMarked;
