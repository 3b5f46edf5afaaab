/** Tips over HTTP: for staff with a token, for citizens without. */
@NullMarked
package io.tipflow.tipintake.tip.adapter.web;

import org.jspecify.annotations.NullMarked;
