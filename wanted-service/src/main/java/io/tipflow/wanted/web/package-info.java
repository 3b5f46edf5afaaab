/** What the controllers of this service share: units, days and pages as clients name them. */
@NullMarked
package io.tipflow.wanted.web;

import org.jspecify.annotations.NullMarked;
