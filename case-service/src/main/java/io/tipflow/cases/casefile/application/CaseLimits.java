package io.tipflow.cases.casefile.application;

import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.rulebook.view.Due;
import io.tipflow.rulebook.view.LimitView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statutory time limits of a case file and its accused (thời hạn); answers from memory. */
public interface CaseLimits {

    /** All limits that what is known of the case gives at an instant, in words of a language. */
    List<LimitView> shown(CaseFile state, Instant at, String language);

    /** What somebody has to act on first; empty where nothing waits. */
    Optional<Due> due(CaseFile state, Instant at);
}
