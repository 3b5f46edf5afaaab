/** How the wanted service is put together. */
@NullMarked
package io.tipflow.wanted.config;

import org.jspecify.annotations.NullMarked;
