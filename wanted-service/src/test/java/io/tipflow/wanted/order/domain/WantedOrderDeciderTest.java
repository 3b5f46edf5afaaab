package io.tipflow.wanted.order.domain;

import static io.tipflow.wanted.order.domain.OrderLife.ISSUER;
import static io.tipflow.wanted.order.domain.OrderLife.NOBODY;
import static io.tipflow.wanted.order.domain.OrderLife.PERSON;
import static io.tipflow.wanted.order.domain.OrderLife.TODAY;
import static io.tipflow.wanted.order.domain.OrderLife.act;
import static io.tipflow.wanted.order.domain.OrderLife.day;
import static io.tipflow.wanted.order.domain.OrderLife.given;
import static io.tipflow.wanted.order.domain.OrderLife.international;
import static io.tipflow.wanted.order.domain.OrderLife.issue;
import static io.tipflow.wanted.order.domain.OrderLife.issued;
import static io.tipflow.wanted.order.domain.OrderLife.sighting;
import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.wanted.law.DayFault;
import io.tipflow.wanted.law.LegalAct;
import io.tipflow.wanted.law.LegalStep;
import io.tipflow.wanted.order.domain.WantedOrderCommand.NoteSighting;
import io.tipflow.wanted.order.domain.WantedOrderCommand.Reclassify;
import io.tipflow.wanted.order.domain.WantedOrderCommand.RecordArrest;
import io.tipflow.wanted.order.domain.WantedOrderCommand.RecordSurrender;
import io.tipflow.wanted.order.domain.WantedOrderCommand.Remove;
import io.tipflow.wanted.order.domain.WantedOrderEvent.Arrested;
import io.tipflow.wanted.order.domain.WantedOrderEvent.Removed;
import io.tipflow.wanted.order.domain.WantedOrderEvent.SightingNoted;
import io.tipflow.wanted.order.domain.WantedOrderEvent.Surrendered;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WantedOrderDeciderTest {

    private static final Map<LegalStep, WantedOrderCommand> STEPS =
            Map.of(
                    LegalStep.RECLASSIFY_ORDER,
                    new Reclassify(act(day(9)), OrderKind.INTERNATIONAL),
                    LegalStep.RECORD_ARREST,
                    new RecordArrest(act(day(9)), "CA-95"),
                    LegalStep.RECORD_SURRENDER,
                    new RecordSurrender(act(day(9))),
                    LegalStep.REMOVE_ORDER,
                    new Remove(act(day(9)), RemovalReason.DIED, null));

    @Test
    void anOrderIsIssuedOnALegalDayInThePast() {
        given().when(issue(act(day(1)), PERSON)).then(issued(day(1)));
    }

    @Test
    void anOrderIsNotIssuedInTheFutureNorInAnotherCentury() {
        LocalDate tomorrow = TODAY.plusDays(1);
        given().when(issue(act(tomorrow), PERSON))
                .thenRefused(
                        new OrderRefusal.WrongDay(
                                LegalStep.ISSUE_ORDER, new DayFault.InTheFuture(tomorrow, TODAY)));
        LocalDate longAgo = TODAY.minusYears(100).minusDays(1);
        given().when(issue(act(longAgo), PERSON))
                .thenRefused(
                        new OrderRefusal.WrongDay(
                                LegalStep.ISSUE_ORDER,
                                new DayFault.TooLongAgo(longAgo, TODAY.minusYears(100))));
    }

    @Test
    void onlyWhoTheLawNamesIssuesAnOrder() {
        given().when(issue(new LegalAct(day(1), TODAY, NOBODY), PERSON))
                .thenRefused(new OrderRefusal.NotCompetent(LegalStep.ISSUE_ORDER, NOBODY));
    }

    @Test
    void anOrderIsIssuedOnce() {
        given(issued(day(1)))
                .when(issue(act(day(2)), PERSON))
                .thenRefused(new OrderRefusal.AlreadyIssued(ISSUER));
    }

    @Test
    void nobodyIsWantedBeforeBirth() {
        given().when(issue(act(day(1)), new WantedPerson("p1", "A", 2025, null, null)))
                .thenRefused(new OrderRefusal.BornAfterOrder(2025, day(1)));
    }

    @Test
    void anOrderBecomesInternationalAndDomesticAgain() {
        given(issued(day(1)))
                .when(new Reclassify(act(day(2)), OrderKind.INTERNATIONAL))
                .then(international(day(2)));
        given(issued(day(1)), international(day(2)))
                .when(new Reclassify(act(day(3)), OrderKind.DOMESTIC))
                .then(
                        new WantedOrderEvent.Reclassified(
                                day(3), OrderKind.INTERNATIONAL, OrderKind.DOMESTIC));
    }

    @Test
    void anOrderIsNotReclassifiedAsWhatItIs() {
        given(issued(day(1)))
                .when(new Reclassify(act(day(2)), OrderKind.DOMESTIC))
                .thenRefused(new OrderRefusal.SameKind(OrderKind.DOMESTIC));
    }

    @Test
    void noStepPrecedesTheOneItFollows() {
        STEPS.forEach((step, command) ->
                given(issued(day(10)))
                        .when(command)
                        .thenRefused(
                                new OrderRefusal.WrongDay(
                                        step, new DayFault.BeforePreviousStep(day(9), day(10)))));
        given(issued(day(1)), international(day(10)))
                .when(new RecordArrest(act(day(9)), "CA-94"))
                .thenRefused(
                        new OrderRefusal.WrongDay(
                                LegalStep.RECORD_ARREST,
                                new DayFault.BeforePreviousStep(day(9), day(10))));
    }

    @Test
    void anArrestEndsTheOrder() {
        var arrest = given(issued(day(1))).when(new RecordArrest(act(day(9)), "CA-95"));
        arrest.then(new Arrested(day(9), "CA-95"));
        assertThat(arrest.state().status()).isEqualTo(OrderStatus.ARRESTED);
        assertThat(arrest.state().ending()).isEqualTo(new Ending(day(9), "CA-95", null, null));
    }

    @Test
    void aSurrenderEndsTheOrder() {
        var surrender = given(issued(day(1))).when(new RecordSurrender(act(day(9))));
        surrender.then(new Surrendered(day(9)));
        assertThat(surrender.state().status()).isEqualTo(OrderStatus.SURRENDERED);
    }

    @ParameterizedTest
    @EnumSource(RemovalReason.class)
    void aRemovalEndsTheOrderAndSaysWhy(RemovalReason reason) {
        var removal = given(issued(day(1))).when(new Remove(act(day(9)), reason, "ghi chú"));
        removal.then(new Removed(day(9), reason, "ghi chú"));
        assertThat(removal.state().status()).isEqualTo(OrderStatus.REMOVED);
        assertThat(removal.state().ending()).isEqualTo(new Ending(day(9), null, reason, "ghi chú"));
    }

    @Test
    void anEndedOrderTakesNoStep() {
        STEPS.forEach((step, command) ->
                given(issued(day(1)), new Surrendered(day(2)))
                        .when(command)
                        .thenRefused(
                                new OrderRefusal.NotActive(step, OrderStatus.SURRENDERED, ISSUER)));
    }

    @Test
    void onlyWhoIssuedAnOrderMayEndIt() {
        LegalAct byNobody = new LegalAct(day(9), TODAY, NOBODY);
        Map.of(
                        LegalStep.RECLASSIFY_ORDER,
                        new Reclassify(byNobody, OrderKind.INTERNATIONAL),
                        LegalStep.RECORD_ARREST,
                        new RecordArrest(byNobody, "CA-95"),
                        LegalStep.RECORD_SURRENDER,
                        new RecordSurrender(byNobody),
                        LegalStep.REMOVE_ORDER,
                        new Remove(byNobody, RemovalReason.DIED, null))
                .forEach((step, command) ->
                        given(issued(day(1)))
                                .when(command)
                                .thenRefused(new OrderRefusal.NotCompetent(step, NOBODY)));
    }

    @Test
    void aTipIsASightingOnce() {
        given(issued(day(1)))
                .when(new NoteSighting(sighting("t1")))
                .then(new SightingNoted(sighting("t1")));
        given(issued(day(1)), new SightingNoted(sighting("t1")))
                .when(new NoteSighting(sighting("t1")))
                .thenNothing();
    }

    @Test
    void nobodyIsSightedWhoIsNoLongerWanted() {
        given(issued(day(1)), new Arrested(day(2), "CA-94"))
                .when(new NoteSighting(sighting("t1")))
                .thenRefused(new OrderRefusal.SightingTooLate(OrderStatus.ARRESTED));
    }

    @Test
    void aSightingDoesNotMoveTheLastLegalDay() {
        given(issued(day(1)), new SightingNoted(sighting("t1")))
                .when(new RecordArrest(act(day(3)), "CA-94"))
                .then(new Arrested(day(3), "CA-94"));
    }
}
