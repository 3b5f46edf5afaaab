package io.tipflow.cases.casefile.domain;

import static io.tipflow.cases.casefile.domain.CaseLife.charged;
import static io.tipflow.cases.casefile.domain.CaseLife.day;
import static io.tipflow.cases.casefile.domain.CaseLife.entityCharged;
import static io.tipflow.cases.casefile.domain.CaseLife.fold;
import static io.tipflow.cases.casefile.domain.CaseLife.given;
import static io.tipflow.cases.casefile.domain.CaseLife.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.cases.casefile.domain.CaseFileCommand.NoteClearance;
import io.tipflow.cases.casefile.domain.CaseFileCommand.NoteCustody;
import io.tipflow.cases.casefile.domain.CaseFileCommand.NoteFlight;
import io.tipflow.cases.casefile.domain.CaseFileEvent.AccusedAtLarge;
import io.tipflow.cases.casefile.domain.CaseFileEvent.AccusedCleared;
import io.tipflow.cases.casefile.domain.CaseFileEvent.AccusedInCustody;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedMarksTest {

    @Test
    void theOrderThatNamesAnAccusedMarksThatOne() {
        given(opened(day(1)), charged("a1", day(2)), charged("a2", day(2)))
                .when(new NoteFlight("o1", "a2", day(5)))
                .then(new AccusedAtLarge("o1", "a2", "a2", day(5)));
    }

    @Test
    void theOnlyPersonIsMeantWhoeverTheOrderCallsIt() {
        given(opened(day(1)), charged("a1", day(2)), entityCharged("e1", day(2)))
                .when(new NoteFlight("o1", "p7", day(5)))
                .then(new AccusedAtLarge("o1", "p7", "a1", day(5)));
    }

    @Test
    void oneOfSeveralIsNotGuessed() {
        given(opened(day(1)), charged("a1", day(2)), charged("a2", day(2)))
                .when(new NoteFlight("o1", "p7", day(5)))
                .then(new AccusedAtLarge("o1", "p7", null, day(5)));
    }

    @Test
    void theSameOrderIsNotedOnce() {
        given(opened(day(1)), charged("a1", day(2)), new AccusedAtLarge("o1", "a1", "a1", day(5)))
                .when(new NoteFlight("o1", "a1", day(5)))
                .thenNothing();
    }

    @Test
    void anArrestEndsTheFlight() {
        var arrest =
                given(
                                opened(day(1)),
                                charged("a1", day(2)),
                                new AccusedAtLarge("o1", "p7", "a1", day(5)),
                                charged("a2", day(6)))
                        .when(new NoteCustody("o1", "p7", day(8), false));
        arrest.then(new AccusedInCustody("o1", "p7", "a1", day(8), false));
        assertThat(arrest.state().markOf("a1"))
                .contains(new WantedMark("o1", "a1", Whereabouts.IN_CUSTODY, day(8)));
    }

    @Test
    void anArrestOfWhichNoFlightWasNotedIsNoted() {
        given(opened(day(1)), charged("a1", day(2)))
                .when(new NoteCustody("o1", "a1", day(8), true))
                .then(new AccusedInCustody("o1", "a1", "a1", day(8), true));
    }

    @Test
    void anEndedOrderDoesNotEndAgain() {
        given(
                        opened(day(1)),
                        charged("a1", day(2)),
                        new AccusedInCustody("o1", "a1", "a1", day(8), false))
                .when(new NoteClearance("o1", "a1", day(9), "DIED"))
                .thenNothing();
    }

    @Test
    void aRemovedOrderClears() {
        given(opened(day(1)), charged("a1", day(2)), new AccusedAtLarge("o1", "a1", "a1", day(5)))
                .when(new NoteClearance("o1", "a1", day(9), "WRONG_PERSON"))
                .then(new AccusedCleared("o1", "a1", "a1", day(9), "WRONG_PERSON"));
    }

    @Test
    void theWithdrawalOfASecondOrderDoesNotHideTheArrest() {
        CaseFile state =
                fold(
                        List.of(
                                opened(day(1)),
                                charged("a1", day(2)),
                                new AccusedAtLarge("o1", "a1", "a1", day(5)),
                                new AccusedAtLarge("o2", "a1", "a1", day(6)),
                                new AccusedInCustody("o1", "a1", "a1", day(8), false),
                                new AccusedCleared("o2", "a1", "a1", day(9), "ORDER_ANNULLED")));
        assertThat(state.markOf("a1").map(WantedMark::whereabouts))
                .contains(Whereabouts.IN_CUSTODY);
    }

    @Test
    void whoFleesAgainIsAtLargeAgain() {
        CaseFile state =
                fold(
                        List.of(
                                opened(day(1)),
                                charged("a1", day(2)),
                                new AccusedAtLarge("o1", "a1", "a1", day(5)),
                                new AccusedInCustody("o1", "a1", "a1", day(8), false),
                                new AccusedAtLarge("o2", "a1", "a1", day(10))));
        assertThat(state.markOf("a1").map(WantedMark::whereabouts)).contains(Whereabouts.AT_LARGE);
    }
}
