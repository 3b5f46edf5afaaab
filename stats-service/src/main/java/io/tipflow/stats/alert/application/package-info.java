/** Raising, showing, taking and climbing alerts, and telling who has some open. */
@NullMarked
package io.tipflow.stats.alert.application;

import org.jspecify.annotations.NullMarked;
