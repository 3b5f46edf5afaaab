package io.tipflow.wanted.handover.application;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.kit.aggregate.Page;
import io.tipflow.wanted.handover.domain.Handover;
import io.tipflow.wanted.handover.domain.HandoverCommand;
import io.tipflow.wanted.handover.domain.HandoverEvent;
import io.tipflow.wanted.handover.domain.HandoverRefusal;
import io.tipflow.wanted.law.Competence;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalAct;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.law.LegalStep;
import io.tipflow.wanted.law.Taker;
import java.util.Optional;

/** The handovers of fugitives to other provinces: recording and reading them. */
public final class Handovers {

    private final Aggregates<Handover, HandoverCommand, HandoverEvent, HandoverRefusal> aggregates;
    private final Competence competence;
    private final LegalClock clock;

    public Handovers(
            Aggregates<Handover, HandoverCommand, HandoverEvent, HandoverRefusal> aggregates,
            Jurisdiction jurisdiction,
            LegalClock clock) {
        this.aggregates = aggregates;
        this.competence = new Competence(jurisdiction);
        this.clock = clock;
    }

    /** Records a handover. */
    public Outcome<Handover, HandoverRefusal> record(
            String id, CommandContext context, Taker taker, Handover.Made made) {
        LegalAct act =
                new LegalAct(
                        made.on(),
                        clock.day(context.at()),
                        competence.of(LegalStep.HAND_OVER, made.unit(), taker, made.on()));
        return aggregates.create(
                id,
                context,
                new HandoverCommand.HandOver(act, made.unit(), made.receiver(), made.persons()));
    }

    /** A handover that the reader's unit may see. */
    public Optional<Current<Handover>> find(String id, String reader) {
        return aggregates.find(id, Optional.of(reader));
    }

    /** A page of handovers. */
    public Page<Current<Handover>> list(ListQuery query) {
        return aggregates.list(query);
    }
}
