package io.tipflow.cases.casefile.application;

import io.tipflow.cases.casefile.domain.CaseFileCommand.NoteOverdue;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.rulebook.limits.LimitState;
import io.tipflow.rulebook.view.Due;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When the last day to ask for more time has passed, then the case stands in the lists by its last
 * day; when that has passed as well, then it is noted that a step is overdue, once. A limit that
 * had ended before the case was entered is a backlog, and nobody is called.
 */
public final class WhenDayHasPassedThenCaseIsNoted {

    private final CaseFiles cases;
    private final CaseLimits limits;

    public WhenDayHasPassedThenCaseIsNoted(CaseFiles cases, CaseLimits limits) {
        this.cases = cases;
        this.limits = limits;
    }

    /** Looks at a case whose day has come. */
    public void look(String id, Instant now) {
        cases.any(id)
                .ifPresent(found ->
                        limits.due(found.state(), now)
                                .filter(due -> due.limit().state() == LimitState.OVERDUE)
                                .ifPresent(due -> note(id, found.version(), due, now)));
        cases.listAnew(id, now);
    }

    /** A step that was taken in between is not overdue: the version says so. */
    private void note(String id, long version, Due due, Instant now) {
        String command = "overdue-" + due.limit().id() + "-" + due.end();
        cases.pass(
                id,
                new CommandContext(
                        command,
                        command,
                        "tipflow",
                        now,
                        Optional.empty(),
                        OptionalLong.of(version),
                        command,
                        Optional.empty()),
                new NoteOverdue(due.limit().id(), due.end().day()));
    }
}
