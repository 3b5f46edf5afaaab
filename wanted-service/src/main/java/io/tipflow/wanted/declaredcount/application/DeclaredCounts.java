package io.tipflow.wanted.declaredcount.application;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.kit.aggregate.Page;
import io.tipflow.wanted.declaredcount.domain.CountCommand;
import io.tipflow.wanted.declaredcount.domain.CountEvent;
import io.tipflow.wanted.declaredcount.domain.CountRefusal;
import io.tipflow.wanted.declaredcount.domain.DeclaredCount;
import io.tipflow.wanted.law.Competence;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalAct;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.law.LegalStep;
import io.tipflow.wanted.law.Taker;
import java.util.Optional;

/** The counts that units declare of their wanted lists: taking and reading them. */
public final class DeclaredCounts {

    private final Aggregates<DeclaredCount, CountCommand, CountEvent, CountRefusal> aggregates;
    private final Competence competence;
    private final LegalClock clock;

    public DeclaredCounts(
            Aggregates<DeclaredCount, CountCommand, CountEvent, CountRefusal> aggregates,
            Jurisdiction jurisdiction,
            LegalClock clock) {
        this.aggregates = aggregates;
        this.competence = new Competence(jurisdiction);
        this.clock = clock;
    }

    /** Takes a declared count. */
    public Outcome<DeclaredCount, CountRefusal> declare(
            String id, CommandContext context, Taker taker, DeclaredCount.Declared declared) {
        LegalAct act =
                new LegalAct(
                        declared.asOf(),
                        clock.day(context.at()),
                        competence.of(
                                LegalStep.DECLARE_COUNT, declared.unit(), taker, declared.asOf()));
        return aggregates.create(
                id,
                context,
                new CountCommand.DeclareCount(act, declared.unit(), declared.persons()));
    }

    /** A count that the reader's unit may see. */
    public Optional<Current<DeclaredCount>> find(String id, String reader) {
        return aggregates.find(id, Optional.of(reader));
    }

    /** A page of counts. */
    public Page<Current<DeclaredCount>> list(ListQuery query) {
        return aggregates.list(query);
    }
}
