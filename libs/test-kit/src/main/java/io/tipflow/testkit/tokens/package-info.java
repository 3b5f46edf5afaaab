/** Access tokens for tests, signed by a key that is served like an issuer's. */
@NullMarked
package io.tipflow.testkit.tokens;

import org.jspecify.annotations.NullMarked;
