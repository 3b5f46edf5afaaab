package io.tipflow.stats.report.application;

import io.tipflow.stats.cube.application.Figures.Scoped;
import io.tipflow.stats.ledger.application.Ledgers;
import io.tipflow.stats.ledger.application.Ledgers.Turnover;
import io.tipflow.stats.measure.DeclaredCount;
import io.tipflow.stats.measure.Measure;
import io.tipflow.stats.report.domain.Figure;
import io.tipflow.stats.report.domain.Identity;
import io.tipflow.stats.report.domain.Identity.Term;
import io.tipflow.stats.report.domain.LineId;
import io.tipflow.stats.units.UnitDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The list of wanted persons of a scope in a period: by the ledger, and as it was declared.
 *
 * @param declared how many persons the unit says are left; empty if nobody declared a count
 */
record WantedList(Turnover ledger, Optional<Long> declared) {

    /** The list of a scope; empty if no order was ever issued until the period's end. */
    static Optional<WantedList> of(Scoped figures, Question asked, UnitDirectory units) {
        if (!figures.any(Measure.WANTED_ISSUED, asked.untilEnd())) {
            return Optional.empty();
        }
        return Optional.of(
                new WantedList(
                        Ledgers.turnover(
                                figures.orders(asked.asOfDay()), asked.first(), asked.last()),
                        declared(figures, asked, units)));
    }

    /**
     * The count declared for the period's last day: the asked unit's own; else the sum over the
     * units below that declared one, without those whose superior did too.
     */
    private static Optional<Long> declared(Scoped figures, Question asked, UnitDirectory units) {
        Map<String, DeclaredCount> byUnit = figures.declared(asked.last(), asked.asOfDay());
        if (byUnit.isEmpty()) {
            return Optional.empty();
        }
        DeclaredCount own = byUnit.get(asked.unit());
        if (own != null) {
            return Optional.of(own.persons());
        }
        return Optional.of(
                byUnit.values().stream()
                        .filter(count -> hasNoSuperiorIn(byUnit.keySet(), count.unit(), units))
                        .mapToLong(DeclaredCount::persons)
                        .sum());
    }

    private static boolean hasNoSuperiorIn(
            Set<String> declaring, String unit, UnitDirectory units) {
        return units.scopeUp(unit).stream()
                .noneMatch(above -> !above.equals(unit) && declaring.contains(above));
    }

    /** What is printed as the closing figure: the declared count if there is one. */
    long closing() {
        return declared.orElse(ledger.closing());
    }

    /** By the ledger less as declared. */
    Optional<Long> unexplained() {
        return declared.map(count -> ledger.closing() - count);
    }

    Figure figure(LineId line) {
        return Figure.persons(
                switch (line) {
                    case WANTED_OPENING -> ledger.opening();
                    case WANTED_OPENING_DOMESTIC -> ledger.openingDomestic();
                    case WANTED_OPENING_INTERNATIONAL -> ledger.openingInternational();
                    case WANTED_NEW -> ledger.added();
                    case WANTED_OUT -> ledger.out();
                    case WANTED_CLOSING -> closing();
                    case WANTED_UNEXPLAINED -> unexplained().orElse(0L);
                    case INVESTIGATION_ON_FILE,
                            PROCURACY_ON_FILE,
                            PROCURACY_NEW,
                            COURT_ON_FILE,
                            COURT_RESOLVED,
                            WANTED_ASSISTED ->
                            throw new IllegalArgumentException(
                                    "Expected a line of the wanted list, but got " + line);
                });
    }

    Identity identity(LineId line) {
        return switch (line) {
            case WANTED_OPENING ->
                    balanced(
                            plus(LineId.WANTED_OPENING_DOMESTIC),
                            plus(LineId.WANTED_OPENING_INTERNATIONAL));
            case WANTED_OPENING_DOMESTIC ->
                    balanced(
                            plus(LineId.WANTED_OPENING),
                            minus(LineId.WANTED_OPENING_INTERNATIONAL));
            case WANTED_OPENING_INTERNATIONAL ->
                    balanced(plus(LineId.WANTED_OPENING), minus(LineId.WANTED_OPENING_DOMESTIC));
            case WANTED_NEW ->
                    balanced(Term.plus("wanted.persons-issued", figure(LineId.WANTED_NEW)));
            case WANTED_OUT ->
                    balanced(
                            Term.plus("wanted.arrested", Figure.persons(ledger.arrested())),
                            Term.plus("wanted.surrendered", Figure.persons(ledger.surrendered())));
            case WANTED_CLOSING ->
                    new Identity(
                            stockRule(),
                            Figure.persons(unexplained().orElse(0L) + ledger.difference()));
            case WANTED_UNEXPLAINED ->
                    balanced(
                            Term.plus("wanted.ledger", Figure.persons(ledger.closing())),
                            Term.minus("wanted.declared", Figure.persons(declared.orElse(0L))));
            case INVESTIGATION_ON_FILE,
                    PROCURACY_ON_FILE,
                    PROCURACY_NEW,
                    COURT_ON_FILE,
                    COURT_RESOLVED,
                    WANTED_ASSISTED ->
                    throw new IllegalArgumentException(
                            "Expected a line of the wanted list, but got " + line);
        };
    }

    /** Closing = opening + new - out - removed, where the last term is absent if nobody was. */
    private List<Term> stockRule() {
        List<Term> terms =
                new ArrayList<>(
                        List.of(
                                plus(LineId.WANTED_OPENING),
                                plus(LineId.WANTED_NEW),
                                minus(LineId.WANTED_OUT)));
        if (ledger.removed() > 0) {
            terms.add(Term.minus("wanted.removed", Figure.persons(ledger.removed())));
        }
        return terms;
    }

    private Term plus(LineId line) {
        return Term.plus(line.id(), figure(line));
    }

    private Term minus(LineId line) {
        return Term.minus(line.id(), figure(line));
    }

    private static Identity balanced(Term... terms) {
        return new Identity(List.of(terms), Figure.persons(0));
    }
}
