/** What the demo enters: people, cases, tips and orders made up so that the totals are exact. */
@NullMarked
package io.tipflow.demo.plan;

import org.jspecify.annotations.NullMarked;
