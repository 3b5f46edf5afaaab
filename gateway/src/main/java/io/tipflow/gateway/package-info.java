/** The gateway: the door of the platform, with the login, the routes and the web pages. */
@NullMarked
package io.tipflow.gateway;

import org.jspecify.annotations.NullMarked;
