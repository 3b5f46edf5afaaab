/** What tip-intake tells the others about tips (nguồn tin về tội phạm). */
@NullMarked
package io.tipflow.contracts.tips;

import org.jspecify.annotations.NullMarked;
