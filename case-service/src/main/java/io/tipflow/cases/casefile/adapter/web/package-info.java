/** Case files over HTTP. */
@NullMarked
package io.tipflow.cases.casefile.adapter.web;

import org.jspecify.annotations.NullMarked;
