/** What an operator of the platform watches: backlogs, health, correlation ids in logs. */
@NullMarked
package io.tipflow.kit.observability;

import org.jspecify.annotations.NullMarked;
