/** What the case service does when other services tell it something. */
@NullMarked
package io.tipflow.cases.casefile.adapter.messaging;

import org.jspecify.annotations.NullMarked;
