package io.tipflow.demo.plan;

import static io.tipflow.demo.plan.Plan.CaseFile.Step.ACCEPTED_BY_COURT;
import static io.tipflow.demo.plan.Plan.CaseFile.Step.ACCEPTED_BY_PROCURACY;
import static io.tipflow.demo.plan.Plan.CaseFile.Step.INDICTED;
import static io.tipflow.demo.plan.Plan.CaseFile.Step.JUDGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.demo.plan.CountedPlan.Pair;
import io.tipflow.demo.plan.Plan.CaseFile;
import io.tipflow.demo.plan.Plan.Order;
import io.tipflow.demo.plan.Plan.OrderStep;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.areas.Area;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private static final Period OF_2023 = Period.FIRST_HALF_2023;
    private static final Period OF_2024 = Period.FIRST_HALF_2024;

    private final Plan plan = Plan.of(94);
    private final CountedPlan counted = new CountedPlan(plan);

    @ParameterizedTest
    @ValueSource(longs = {1, 94, 20240630})
    void everyFigureOfTheReportComesOut(long seed) {
        CountedPlan of = new CountedPlan(Plan.of(seed));

        assertThat(of.investigationOnFile(OF_2024)).isEqualTo(new Pair(910, 1234));
        assertThat(of.investigationOnFile(OF_2023)).isEqualTo(new Pair(816, 1050));
        assertThat(of.onFile(ACCEPTED_BY_PROCURACY, INDICTED, OF_2024))
                .isEqualTo(new Pair(414, 807));
        assertThat(of.added(ACCEPTED_BY_PROCURACY, OF_2024)).isEqualTo(new Pair(405, 792));
        assertThat(of.openingAt(ACCEPTED_BY_PROCURACY, INDICTED, OF_2024))
                .isEqualTo(new Pair(9, 15));
        assertThat(of.added(ACCEPTED_BY_PROCURACY, OF_2023)).isEqualTo(new Pair(308, 477));
        assertThat(of.onFile(ACCEPTED_BY_COURT, JUDGED, OF_2024)).isEqualTo(new Pair(473, 877));
        assertThat(of.onFile(ACCEPTED_BY_COURT, JUDGED, OF_2023)).isEqualTo(new Pair(340, 521));
        assertThat(of.added(JUDGED, OF_2024)).isEqualTo(new Pair(348, 654));
        assertThat(of.added(JUDGED, OF_2023)).isEqualTo(new Pair(264, 509));
        assertThat(of.left(ACCEPTED_BY_COURT, JUDGED, OF_2024)).isEqualTo(new Pair(125, 223));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 94, 20240630})
    void theWantedListTurnsOverAsReportedAndEndsTwoAboveTheDeclaredCount(long seed) {
        Plan of = Plan.of(seed);
        CountedPlan wanted = new CountedPlan(of);

        assertThat(wanted.wanted(OF_2024.first().minusDays(1))).isEqualTo(81);
        assertThat(wanted.wantedAbroad(OF_2024.first().minusDays(1))).isEqualTo(16);
        assertThat(wanted.cameOn(OF_2024)).isEqualTo(28);
        assertThat(wanted.caught(OF_2024)).isEqualTo(15);
        assertThat(wanted.removed(OF_2024)).isZero();
        assertThat(wanted.wanted(OF_2024.last())).isEqualTo(94);
        assertThat(of.counts().getLast().persons()).isEqualTo(92);
        assertThat(of.removals()).hasSize(2);
        assertThat(
                        of.handovers().stream()
                                .filter(h -> OF_2024.holds(h.on()))
                                .mapToInt(Plan.Handover::persons)
                                .sum())
                .isEqualTo(7);
    }

    @Test
    void everyOtherDeclaredCountAgreesWithTheList() {
        assertThat(plan.counts().subList(0, 3))
                .allSatisfy(count ->
                        assertThat(counted.wanted(count.asOf())).isEqualTo(count.persons()));
    }

    @Test
    void twoPersonsHaveTwoOrdersEachAndOneOfThemIsCaught() {
        List<Order> second =
                plan.orders().stream().filter(o -> o.samePersonAs().isPresent()).toList();

        assertThat(second).hasSize(2);
        assertThat(second)
                .allSatisfy(order -> {
                    Order first = plan.orders().get(order.samePersonAs().getAsInt());
                    assertThat(order.person()).isEqualTo(first.person());
                    assertThat(order.issuedOn()).isAfterOrEqualTo(first.issuedOn());
                });
        assertThat(second).filteredOn(o -> o.steps().isEmpty()).hasSize(1);
    }

    @Test
    void whoLeavesAtTheEndIsOnTheListUntilThenAndIsOfTheOpening() {
        assertThat(plan.removals())
                .allSatisfy(removal -> {
                    Order order = plan.orders().get(removal.order());
                    assertThat(order.steps()).isEmpty();
                    assertThat(order.issuedOn()).isBefore(OF_2024.first());
                    assertThat(OF_2024.holds(removal.step().on())).isTrue();
                });
    }

    @Test
    void theCasesLeftAtTheCourtsInJune2023AreLawfulOnlyWithEntitiesAlone() {
        List<CaseFile> left =
                plan.cases().stream()
                        .filter(c -> until(c, ACCEPTED_BY_COURT, OF_2023.last()))
                        .filter(c -> !until(c, JUDGED, OF_2023.last()))
                        .toList();

        assertThat(left).hasSize(76);
        assertThat(left.stream().mapToLong(CountedPlan::natural).sum()).isEqualTo(12);
        assertThat(left).filteredOn(c -> CountedPlan.natural(c) == 0).hasSize(64);
        assertThat(left).allSatisfy(c -> assertThat(c.accused()).isNotEmpty());
        assertThat(left)
                .allSatisfy(c ->
                        assertThat(c.on(JUDGED))
                                .hasValueSatisfying(on ->
                                        assertThat(Period.SECOND_HALF_2023.holds(on)).isTrue()));
    }

    @Test
    void everyDayIsNotBeforeTheOneItFollowsAndNoneIsAfterJune2024() {
        assertThat(plan.cases())
                .allSatisfy(c -> {
                    List<LocalDate> days = new ArrayList<>();
                    days.add(c.openedOn());
                    c.accused().forEach(a -> days.add(a.chargedOn()));
                    days.addAll(c.passed());
                    assertThat(days).isSorted();
                    assertThat(days.getLast()).isBeforeOrEqualTo(OF_2024.last());
                    assertThat(c.passed().isEmpty() || !c.accused().isEmpty()).isTrue();
                });
        assertThat(plan.orders())
                .allSatisfy(order -> {
                    List<LocalDate> days = new ArrayList<>(List.of(order.issuedOn()));
                    order.steps().stream().map(OrderStep::on).forEach(days::add);
                    assertThat(days).isSorted();
                    assertThat(days.getLast()).isBeforeOrEqualTo(OF_2024.last());
                    order.caseFile()
                            .ifPresent(index ->
                                    assertThat(
                                                    plan.cases()
                                                            .get(index)
                                                            .accused()
                                                            .getFirst()
                                                            .chargedOn())
                                            .isBeforeOrEqualTo(order.issuedOn()));
                });
    }

    @Test
    void aTipComesBeforeItsCaseOpensAndBeforeItIsDecided() {
        ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
        assertThat(plan.cases())
                .allSatisfy(c ->
                        assertThat(c.tips())
                                .allSatisfy(index ->
                                        assertThat(
                                                        plan.tips()
                                                                .get(index)
                                                                .receivedAt()
                                                                .atZone(zone)
                                                                .toLocalDate())
                                                .isBeforeOrEqualTo(c.openedOn())));
        assertThat(plan.tips())
                .allSatisfy(tip ->
                        tip.resolution()
                                .ifPresent(r ->
                                        assertThat(r.on())
                                                .isAfterOrEqualTo(
                                                        tip.receivedAt()
                                                                .atZone(zone)
                                                                .toLocalDate())));
        assertThat(plan.tips()).hasSize(TipMaker.IN_2023 + TipMaker.IN_2024);
        assertThat(plan.tips()).filteredOn(t -> t.reporter().isEmpty()).isNotEmpty();
        assertThat(plan.tips()).filteredOn(t -> t.reporter().isPresent()).isNotEmpty();
    }

    @Test
    void theSameSeedMakesTheSamePlanAndAnotherSeedAnother() {
        assertThat(Plan.of(94)).isEqualTo(plan);
        assertThat(Plan.of(95)).isNotEqualTo(plan);
    }

    @Test
    void everyUnitAreaAndOffenceIsInTheRulebook() {
        Rulebook rulebook = Rulebook.load();
        List<String> articles =
                rulebook.offences().all().stream().map(o -> o.id().article()).distinct().toList();
        List<String> areas = rulebook.areas().all().map(Area::code).toList();

        assertThat(
                        plan.cases().stream()
                                .flatMap(c -> Stream.of(c.unit(), c.procuracy(), c.court()))
                                .distinct())
                .hasSize(36)
                .allSatisfy(unit -> assertThat(rulebook.units().find(unit)).isPresent());
        assertThat(plan.cases())
                .allSatisfy(c -> {
                    assertThat(articles).contains(c.offence());
                    assertThat(areas).contains(c.area());
                });
    }

    private static boolean until(CaseFile c, CaseFile.Step step, LocalDate day) {
        return c.on(step).filter(on -> !on.isAfter(day)).isPresent();
    }
}
