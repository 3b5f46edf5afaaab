/** Who is asking: the person, roles and unit of an access token. */
@NullMarked
package io.tipflow.kit.security;

import org.jspecify.annotations.NullMarked;
