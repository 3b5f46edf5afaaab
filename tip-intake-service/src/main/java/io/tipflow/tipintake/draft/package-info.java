/** What people have begun to write and not sent, which only they can read. */
@NullMarked
package io.tipflow.tipintake.draft;

import org.jspecify.annotations.NullMarked;
