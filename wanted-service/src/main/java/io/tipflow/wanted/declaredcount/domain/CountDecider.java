package io.tipflow.wanted.declaredcount.domain;

import io.tipflow.kit.aggregate.Decider;
import io.tipflow.kit.aggregate.Decision;
import io.tipflow.wanted.declaredcount.domain.CountCommand.DeclareCount;
import io.tipflow.wanted.declaredcount.domain.CountEvent.CountDeclared;
import io.tipflow.wanted.law.DayFault;

/** The rules of a declared count: it is declared once. */
public final class CountDecider
        implements Decider<DeclaredCount, CountCommand, CountEvent, CountRefusal> {

    @Override
    public DeclaredCount initial() {
        return DeclaredCount.NONE;
    }

    @Override
    public Decision<CountEvent, CountRefusal> decide(DeclaredCount state, CountCommand command) {
        return switch (command) {
            case DeclareCount c -> declare(state, c);
        };
    }

    private static Decision<CountEvent, CountRefusal> declare(DeclaredCount state, DeclareCount c) {
        if (!c.act().mandate().held()) {
            return Decision.rejected(new CountRefusal.NotCompetent(c.act().mandate()));
        }
        if (state.declared() != null) {
            return Decision.rejected(new CountRefusal.AlreadyDeclared());
        }
        return DayFault.of(c.act())
                .map(fault ->
                        Decision.<CountEvent, CountRefusal>rejected(
                                new CountRefusal.WrongDay(fault)))
                .orElseGet(() ->
                        Decision.accepted(
                                new CountDeclared(
                                        new DeclaredCount.Declared(
                                                c.act().on(), c.unit(), c.persons()))));
    }

    @Override
    public DeclaredCount apply(DeclaredCount state, CountEvent event) {
        return switch (event) {
            case CountDeclared e -> new DeclaredCount(e.declared());
        };
    }
}
