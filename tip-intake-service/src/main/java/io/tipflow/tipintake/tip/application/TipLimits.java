package io.tipflow.tipintake.tip.application;

import io.tipflow.rulebook.view.Due;
import io.tipflow.rulebook.view.LimitView;
import io.tipflow.tipintake.tip.domain.Tip;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statutory time limits of a tip (thời hạn); answers from memory. */
public interface TipLimits {

    /** All limits that what is known of the tip gives at an instant, in words of a language. */
    List<LimitView> shown(Tip.Logged tip, Instant at, String language);

    /** What somebody has to act on first; empty where nothing waits. */
    Optional<Due> due(Tip.Logged tip, Instant at);
}
