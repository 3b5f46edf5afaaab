package io.tipflow.stats.alert.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.stats.alert.domain.Alert.About;
import io.tipflow.stats.alert.domain.AlertCommand.Acknowledge;
import io.tipflow.stats.alert.domain.AlertCommand.Display;
import io.tipflow.stats.alert.domain.AlertCommand.Look;
import io.tipflow.stats.alert.domain.AlertCommand.Raise;
import io.tipflow.stats.alert.domain.AlertCommand.Settle;
import io.tipflow.stats.alert.domain.AlertCommand.Take;
import io.tipflow.stats.alert.domain.AlertEvent.Acknowledged;
import io.tipflow.stats.alert.domain.AlertEvent.Climbed;
import io.tipflow.stats.alert.domain.AlertEvent.Closed;
import io.tipflow.stats.alert.domain.AlertEvent.Displayed;
import io.tipflow.stats.alert.domain.AlertEvent.Raised;
import io.tipflow.stats.alert.domain.AlertEvent.Taken;
import io.tipflow.testkit.specs.DeciderSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertDeciderTest {

    private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");
    private static final About URGENT =
            new About(AlertKind.URGENT_TIP, "tips", "t1", "CA-94", "941", null, NOON);
    private static final About OVERDUE =
            new About(
                    AlertKind.STEP_OVERDUE,
                    "tips",
                    "t2",
                    "CA-94",
                    null,
                    LocalDate.of(2026, 11, 20),
                    NOON);
    private static final Raised RAISED = new Raised(URGENT, NOON.plusSeconds(20));

    private final DeciderSpec<Alert, AlertCommand, AlertEvent, AlertRefusal> spec =
            DeciderSpec.of(new AlertDecider());

    @Test
    void anUrgentTipThatNoScreenShowsClimbsAfterTwentySeconds() {
        spec.given().when(new Raise(URGENT)).then(RAISED);
        spec.given(RAISED).when(new Look(NOON.plusSeconds(19))).then();
        spec.given(RAISED)
                .when(new Look(NOON.plusSeconds(20)))
                .then(new Climbed(AlertLevel.SUPERVISOR, NOON.plusSeconds(20), null));
    }

    @Test
    void oneThatIsShownWaitsTwoMinutesToBeTaken() {
        Displayed shown = new Displayed("a", NOON.plusSeconds(3), NOON.plusSeconds(120));
        spec.given(RAISED).when(new Display("a", NOON.plusSeconds(3))).then(shown);
        spec.given(RAISED, shown).when(new Display("a", NOON.plusSeconds(9))).then();
        spec.given(RAISED, shown)
                .when(new Display("b", NOON.plusSeconds(5)))
                .then(new Displayed("b", NOON.plusSeconds(5), NOON.plusSeconds(120)));
        spec.given(RAISED, shown).when(new Look(NOON.plusSeconds(119))).then();
        spec.given(RAISED, shown)
                .when(new Look(NOON.plusSeconds(121)))
                .then(new Climbed(AlertLevel.SUPERVISOR, NOON.plusSeconds(121), null));
    }

    @Test
    void acknowledgingSaysThatOneHasSeenItAndDoesNotStopItFromClimbing() {
        Acknowledged seen = new Acknowledged("a", NOON.plusSeconds(4));
        spec.given(RAISED).when(new Acknowledge("a", NOON.plusSeconds(4))).then(seen);
        spec.given(RAISED, seen).when(new Acknowledge("a", NOON.plusSeconds(5))).then();
        spec.given(RAISED, seen)
                .when(new Look(NOON.plusSeconds(20)))
                .then(new Climbed(AlertLevel.SUPERVISOR, NOON.plusSeconds(20), null));
    }

    @Test
    void takingItStopsTheClimbAndIsAcknowledgedByWhoTookIt() {
        Taken taken = new Taken("a", "Lê H", NOON.plusSeconds(7));
        spec.given(RAISED).when(new Take("a", "Lê H", NOON.plusSeconds(7))).then(taken);
        spec.given(RAISED, taken).when(new Take("a", "Lê H", NOON.plusSeconds(8))).then();
        spec.given(RAISED, taken)
                .when(new Take("b", "Trần B", NOON.plusSeconds(8)))
                .thenRefused(new AlertRefusal.TakenByAnother("Lê H", NOON.plusSeconds(7)));
        spec.given(RAISED, taken).when(new Look(NOON.plusSeconds(500))).then();

        AlertDecider decider = new AlertDecider();
        Alert alert = decider.apply(decider.apply(Alert.NONE, RAISED), taken);
        assertThat(alert.isOpenFor("a")).isFalse();
        assertThat(alert.isOpenFor("b")).isTrue();
        assertThat(alert.climbsAt()).isNull();
    }

    @Test
    void anAlertInSomebodysHandsIsOverAfterADay() {
        Taken taken = new Taken("a", "Lê H", NOON);
        Instant later = NOON.plus(AlertDecider.IN_HAND);
        spec.given(RAISED, taken)
                .when(new Look(later))
                .then(new Closed(Alert.Reason.IN_HAND, later));
    }

    @Test
    void anOverdueStepClimbsStepByStepToTheTopAndNoFurther() {
        Duration eight = Duration.ofHours(8);
        Raised raised = new Raised(OVERDUE, NOON.plus(eight));
        Instant first = NOON.plus(eight);
        Instant second = first.plus(eight);
        Climbed toLead = new Climbed(AlertLevel.SHIFT_LEAD, first, second);
        Climbed toTop = new Climbed(AlertLevel.SUPERVISOR, second, null);
        spec.given().when(new Raise(OVERDUE)).then(raised);
        spec.given(raised).when(new Look(first)).then(toLead);
        spec.given(raised, toLead).when(new Look(second)).then(toTop);
        spec.given(raised, toLead, toTop).when(new Look(second.plus(eight))).then();
    }

    @Test
    void whatIsSettledIsOverForEverybody() {
        Closed closed = new Closed(Alert.Reason.SETTLED, NOON.plusSeconds(60));
        spec.given(RAISED).when(new Settle(NOON.plusSeconds(60))).then(closed);
        spec.given(RAISED, closed).when(new Settle(NOON.plusSeconds(61))).then();
        spec.given(RAISED, closed).when(new Acknowledge("a", NOON.plusSeconds(62))).then();
        spec.given(RAISED, closed).when(new Display("a", NOON.plusSeconds(62))).then();
        spec.given(RAISED, closed).when(new Look(NOON.plusSeconds(200))).then();
        spec.given(RAISED, closed)
                .when(new Take("a", "Lê H", NOON.plusSeconds(62)))
                .thenRefused(new AlertRefusal.Over(Alert.Reason.SETTLED, NOON.plusSeconds(60)));
    }

    @Test
    void nothingHappensToAnAlertThatWasNeverRaisedOrIsRaisedAgain() {
        spec.given().when(new Look(NOON)).thenRefused(new AlertRefusal.NotRaised());
        spec.given(RAISED).when(new Raise(URGENT)).then();
    }

    @Test
    void eachLevelIsAddressedTogetherWithThoseBelowIt() {
        assertThat(AlertLevel.DESK.addresses(Set.of("operator"), true)).isTrue();
        assertThat(AlertLevel.DESK.addresses(Set.of("operator"), false)).isFalse();
        assertThat(AlertLevel.DESK.addresses(Set.of("investigation-head"), true)).isFalse();
        assertThat(AlertLevel.SHIFT_LEAD.addresses(Set.of("investigation-head"), true)).isTrue();
        assertThat(AlertLevel.SHIFT_LEAD.addresses(Set.of("operator"), true)).isTrue();
        assertThat(AlertLevel.SHIFT_LEAD.addresses(Set.of("supervisor"), true)).isFalse();
        assertThat(AlertLevel.SUPERVISOR.addresses(Set.of("supervisor"), false)).isTrue();
        assertThat(AlertLevel.SUPERVISOR.addresses(Set.of("analyst"), true)).isFalse();
    }
}
