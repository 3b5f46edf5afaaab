/**
 * The limits of one tip or case as its readers see them: which are followed, which is due first.
 */
@NullMarked
package io.tipflow.rulebook.view;

import org.jspecify.annotations.NullMarked;
