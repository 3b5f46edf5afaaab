/** Puts the spine together as Spring beans, for the application class of every service. */
@NullMarked
package io.tipflow.kit.config;

import org.jspecify.annotations.NullMarked;
