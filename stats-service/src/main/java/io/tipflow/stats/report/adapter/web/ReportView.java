package io.tipflow.stats.report.adapter.web;

import io.tipflow.stats.report.domain.Figure;
import io.tipflow.stats.report.domain.Identity;
import io.tipflow.stats.report.domain.Line;
import io.tipflow.stats.report.domain.Period;
import io.tipflow.stats.report.domain.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report as JSON. What does not exist is absent, not zero.
 *
 * @param previousPeriod the days {@code previous} is about
 */
record ReportView(
        String unit,
        LocalDate from,
        LocalDate to,
        Optional<LocalDate> asOf,
        PeriodView previousPeriod,
        List<LineView> lines) {

    static ReportView of(Report report) {
        Period before = report.period().yearBefore();
        return new ReportView(
                report.unit(),
                report.period().from(),
                report.period().to(),
                report.asOf(),
                new PeriodView(before.from(), before.to()),
                report.lines().stream().map(LineView::of).toList());
    }

    record PeriodView(LocalDate from, LocalDate to) {}

    /** A pair; only persons in the lines about wanted persons. */
    record FigureView(@Nullable Long cases, long persons) {
        static FigureView of(Figure figure) {
            return new FigureView(figure.cases(), figure.persons());
        }
    }

    /**
     * A line.
     *
     * @param previous the figure of the same period of the year before
     * @param change how much it grew since
     */
    record LineView(
            String id,
            @Nullable Long cases,
            long persons,
            Optional<FigureView> previous,
            Optional<FigureView> change,
            IdentityView identity) {
        static LineView of(Line line) {
            return new LineView(
                    line.id().id(),
                    line.figure().cases(),
                    line.figure().persons(),
                    line.previous().map(FigureView::of),
                    line.change().map(FigureView::of),
                    IdentityView.of(line.identity()));
        }
    }

    /**
     * The terms that make a figure.
     *
     * @param difference what the terms make, less what was counted or declared apart from them
     */
    record IdentityView(List<TermView> terms, boolean balances, FigureView difference) {
        static IdentityView of(Identity identity) {
            return new IdentityView(
                    identity.terms().stream().map(TermView::of).toList(),
                    identity.balances(),
                    FigureView.of(identity.difference()));
        }
    }

    record TermView(String id, String sign, @Nullable Long cases, long persons) {
        static TermView of(Identity.Term term) {
            return new TermView(
                    term.id(), term.sign(), term.figure().cases(), term.figure().persons());
        }
    }
}
