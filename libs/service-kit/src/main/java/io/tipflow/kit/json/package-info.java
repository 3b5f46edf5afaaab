/** JSON as the platform reads and writes it. */
@NullMarked
package io.tipflow.kit.json;

import org.jspecify.annotations.NullMarked;
