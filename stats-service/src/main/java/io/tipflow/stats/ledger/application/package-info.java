/** Opens the ledger of wanted persons for other features. */
@NullMarked
package io.tipflow.stats.ledger.application;

import org.jspecify.annotations.NullMarked;
