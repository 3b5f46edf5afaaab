/**
 * Kills the platform at random moments under load and checks after each kill that nothing was lost.
 */
@NullMarked
package io.tipflow.chaos;

import org.jspecify.annotations.NullMarked;
