/**
 * Who comes in: the embedded OIDC issuer with its demo accounts and keys, and the browser login.
 */
@NullMarked
package io.tipflow.gateway.login;

import org.jspecify.annotations.NullMarked;
