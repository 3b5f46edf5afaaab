/** What an alert is and when it climbs, pure and without input or output. */
@NullMarked
package io.tipflow.stats.alert.domain;

import org.jspecify.annotations.NullMarked;
