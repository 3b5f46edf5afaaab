package io.tipflow.stats.alert.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.kit.json.Json;
import io.tipflow.stats.alert.application.WhenTipsAreOverdueThenAlertsAreRaised.OpenTip;
import io.tipflow.stats.alert.domain.Alert;
import io.tipflow.stats.alert.domain.AlertCommand;
import io.tipflow.stats.alert.domain.AlertKind;
import io.tipflow.testkit.stores.InMemoryAggregateStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Person LEAD =
            new Person("lead", "Nguyễn P", Set.of("investigation-head"), "CA-94");
    private static final Person OPERATOR = new Person("op", "Trần H", Set.of("operator"), "CA-94");
    private static final Person SUPERVISOR =
            new Person("boss", "Đặng N", Set.of("supervisor"), "BCD-94");
    private static final Person ELSEWHERE =
            new Person("far", "Dương T", Set.of("operator"), "CA-92");

    private final InMemoryAggregateStore store = new InMemoryAggregateStore();
    private final Alerts alerts = alerts();
    private final OpenAlerts board = new OpenAlerts(AlertsTest::scopeUp);

    private Alerts alerts() {
        return new Alerts(
                new Aggregates<>(
                        AlertType.of(AlertsTest::scopeUp),
                        store,
                        Json.tolerant(),
                        (id, version, outbox) -> {}));
    }

    @Test
    void anUrgentTipReachesDeskAndLeadAtOnceAndTheSupervisorWhenItClimbed() {
        raiseUrgent("t1");

        assertThat(alerts.openFor(OPERATOR)).hasSize(1);
        assertThat(alerts.openFor(LEAD)).hasSize(1);
        assertThat(alerts.openFor(SUPERVISOR)).isEmpty();
        assertThat(alerts.openFor(ELSEWHERE)).isEmpty();
        assertThat(alerts.due(NOON.plusSeconds(19), 10)).isEmpty();

        Alerts restarted = alerts();
        assertThat(restarted.due(NOON.plusSeconds(20), 10)).containsExactly("urgent-t1");
        restarted.look("urgent-t1", NOON.plusSeconds(20));

        assertThat(alerts.openFor(SUPERVISOR)).hasSize(1);
        assertThat(alerts.openFor(OPERATOR)).hasSize(1);
        assertThat(alerts.due(NOON.plusSeconds(999), 10)).isEmpty();
    }

    @Test
    void whoIsNotAddressedFindsNoAlertAndCannotTakeIt() {
        raiseUrgent("t1");

        assertThat(alerts.find("urgent-t1", SUPERVISOR)).isEmpty();
        assertThat(
                        alerts.act(
                                "urgent-t1",
                                context(),
                                ELSEWHERE,
                                new AlertCommand.Take("far", "Dương T", NOON)))
                .isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void whatOneAcknowledgesStaysOpenForTheOthers() {
        raiseUrgent("t1");
        alerts.act(
                "urgent-t1",
                context(),
                OPERATOR,
                new AlertCommand.Acknowledge("op", NOON.plusSeconds(2)));

        assertThat(alerts.openFor(OPERATOR)).isEmpty();
        assertThat(alerts.openFor(LEAD)).hasSize(1);
        assertThat(alerts.allFor(OPERATOR, NOON.plusSeconds(9))).hasSize(1);
    }

    @Test
    void aSettledAlertIsGoneFromEveryList() {
        raiseUrgent("t1");
        alerts.settle(context(), "t1", NOON.plusSeconds(9));
        alerts.settle(context(), "never-raised", NOON.plusSeconds(9));

        assertThat(alerts.openFor(OPERATOR)).isEmpty();
        assertThat(alerts.openFor(LEAD)).isEmpty();
    }

    @Test
    void theBoardTellsEverybodyTheSameAsTheList() {
        board.follow(alerts, NOON);
        long before = board.version();
        raiseUrgent("t1");
        raiseUrgent("t2");
        board.follow(alerts, NOON);

        assertThat(board.version()).isGreaterThan(before);
        for (Person person : List.of(OPERATOR, LEAD, SUPERVISOR, ELSEWHERE)) {
            assertThat(board.of(person)).isEqualTo(OpenAlerts.digest(alerts.openFor(person)));
        }
        assertThat(board.of(OPERATOR).count()).isEqualTo(2);

        long told = board.version();
        board.follow(alerts, NOON.plusSeconds(60));
        assertThat(board.version()).isEqualTo(told);

        alerts.settle(context(), "t1", NOON.plusSeconds(61));
        board.follow(alerts, NOON.plusSeconds(62));
        assertThat(board.of(OPERATOR).count()).isEqualTo(1);
        assertThat(board.of(LEAD)).isEqualTo(OpenAlerts.digest(alerts.openFor(LEAD)));
    }

    @Test
    void aTipThatCameDueThisWeekAlertsOnceAndAnOldBacklogNever() {
        LocalDate today = LocalDate.ofInstant(NOON, ZONE);
        WhenTipsAreOverdueThenAlertsAreRaised overdue =
                new WhenTipsAreOverdueThenAlertsAreRaised(
                        day ->
                                day.equals(today.minusDays(21)) || day.equals(today.minusDays(40))
                                        ? List.of(
                                                new OpenTip(
                                                        "tip-of-" + day,
                                                        "CA-94",
                                                        Optional.of("941")))
                                        : List.of(),
                        day -> Optional.of(day.plusDays(20)),
                        alerts,
                        ZONE);

        assertThat(overdue.look(NOON)).isEqualTo(1);
        assertThat(overdue.look(NOON.plusSeconds(60))).isZero();

        Person investigator = new Person("inv", "Lê T", Set.of("investigator"), "CA-94");
        assertThat(alerts.openFor(investigator)).hasSize(1);
        Alert alert = alerts.openFor(investigator).getFirst().state();
        assertThat(alert.facts().kind()).isEqualTo(AlertKind.STEP_OVERDUE);
        assertThat(alert.facts().dueOn()).isEqualTo(today.minusDays(1));
        assertThat(alerts.openFor(LEAD)).isEmpty();
    }

    private void raiseUrgent(String tip) {
        alerts.raise(
                context(),
                new Alert.About(AlertKind.URGENT_TIP, "tips", tip, "CA-94", "941", null, NOON));
    }

    private static Set<String> scopeUp(String unit) {
        return unit.equals("CA-94") ? Set.of("CA-94", "BCD-94") : Set.of(unit);
    }

    private static CommandContext context() {
        return new CommandContext(
                UUID.randomUUID().toString(),
                "print",
                "test",
                NOON,
                Optional.empty(),
                OptionalLong.empty(),
                "test",
                Optional.empty());
    }
}
