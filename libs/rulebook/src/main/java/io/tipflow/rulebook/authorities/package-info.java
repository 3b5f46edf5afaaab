/** Who may decide a transition, with the article that says so. */
@NullMarked
package io.tipflow.rulebook.authorities;

import org.jspecify.annotations.NullMarked;
