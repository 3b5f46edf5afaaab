/**
 * The pages for citizens: sending a tip, keeping its receipt, following it and leaving, without any
 * script, cookie or storage.
 */
@NullMarked
package io.tipflow.gateway.citizen;

import org.jspecify.annotations.NullMarked;
