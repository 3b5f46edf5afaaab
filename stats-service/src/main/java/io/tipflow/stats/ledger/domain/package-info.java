/** The ledger of wanted persons (sổ theo dõi đối tượng truy nã): it counts persons, not orders. */
@NullMarked
package io.tipflow.stats.ledger.domain;

import org.jspecify.annotations.NullMarked;
