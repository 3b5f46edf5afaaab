/** What the wanted service tells the others about wanted persons (truy nã). */
@NullMarked
package io.tipflow.contracts.wanted;

import org.jspecify.annotations.NullMarked;
