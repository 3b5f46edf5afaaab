/** What a person sees: the pages, their texts and the headers that protect them. */
@NullMarked
package io.tipflow.gateway.pages;

import org.jspecify.annotations.NullMarked;
