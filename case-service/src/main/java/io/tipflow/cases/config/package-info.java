/** How the case service is put together. */
@NullMarked
package io.tipflow.cases.config;

import org.jspecify.annotations.NullMarked;
