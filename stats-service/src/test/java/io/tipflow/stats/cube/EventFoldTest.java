package io.tipflow.stats.cube;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.EventType;
import io.tipflow.contracts.cases.CaseEvent.AccusedCharged;
import io.tipflow.contracts.cases.CaseEvent.CaseAcceptedByCourt;
import io.tipflow.contracts.cases.CaseEvent.CaseAcceptedByProcuracy;
import io.tipflow.contracts.cases.CaseEvent.CaseFileSent;
import io.tipflow.contracts.cases.CaseEvent.CaseOpened;
import io.tipflow.contracts.cases.CaseEvent.IndictmentFiled;
import io.tipflow.contracts.cases.CaseEvent.JudgmentGiven;
import io.tipflow.contracts.tips.TipEvent.TipReceived;
import io.tipflow.contracts.tips.TipEvent.TipResolved;
import io.tipflow.contracts.wanted.WantedEvent.FugitiveArrested;
import io.tipflow.contracts.wanted.WantedEvent.FugitiveHandedOver;
import io.tipflow.contracts.wanted.WantedEvent.FugitiveSurrendered;
import io.tipflow.contracts.wanted.WantedEvent.WantedCountDeclared;
import io.tipflow.contracts.wanted.WantedEvent.WantedOrderIssued;
import io.tipflow.contracts.wanted.WantedEvent.WantedOrderReclassified;
import io.tipflow.contracts.wanted.WantedEvent.WantedOrderRemoved;
import io.tipflow.stats.cube.domain.EventKind;
import io.tipflow.stats.cube.domain.FoldCounts;
import io.tipflow.stats.cube.domain.FoldCounts.Gap;
import io.tipflow.stats.measure.Measure;
import io.tipflow.stats.measure.OrderHistory;
import io.tipflow.stats.measure.OrderHistory.Step;
import io.tipflow.stats.measure.OrderHistory.What;
import io.tipflow.stats.measure.Pair;
import io.tipflow.stats.measure.Window;
import io.tipflow.stats.support.Counting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2024-03-05");
    private static final Window ALWAYS = Window.until(Window.OPEN, Window.OPEN);

    private final Counting counting = new Counting();

    @Test
    void every_event_of_the_catalog_is_counted_but_those_that_only_alert() {
        Set<String> alerting =
                Set.of(
                        "tipflow.tip.made-urgent.v1",
                        "tipflow.tip.reporter-wrote.v1",
                        "tipflow.case.step-overdue.v1");
        assertThat(Arrays.stream(EventKind.values()).map(EventKind::wireName))
                .containsExactlyElementsOf(
                        EventCatalog.all().stream()
                                .map(EventType::name)
                                .filter(name -> !alerting.contains(name))
                                .toList());
    }

    @Test
    void a_received_tip_counts_and_an_urgent_one_twice() {
        counting.happened("t1", tip(false)).happened("t2", tip(true));
        assertThat(counted())
                .isEqualTo(
                        Map.of(
                                Measure.TIP_RECEIVED, new Pair(2, 0),
                                Measure.TIP_RECEIVED_URGENT, new Pair(1, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "CASE_INITIATED,TIP_CASE_INITIATED",
        "NOT_INITIATED,TIP_NOT_INITIATED",
        "NOT_CRIME,TIP_NOT_CRIME",
        "ANONYMOUS_NO_FACTS,TIP_WITHOUT_FACTS",
        "FALSE_REPORT,TIP_FALSE_REPORT",
        "SOMETHING_NEW,TIP_OTHER_OUTCOME"
    })
    void a_resolved_tip_counts_by_its_outcome(String outcome, Measure measure) {
        counting.happened(
                "t1", new TipResolved(DAY, "CA-94-941", null, null, "TO_GIAC", outcome, null));
        assertThat(counted()).isEqualTo(Map.of(measure, new Pair(1, 0)));
    }

    @Test
    void a_case_comes_on_the_register_with_its_opening_and_its_accused_one_by_one() {
        counting.happened("c1", opened());
        counting.happened("c1", charged("a1", 1));
        counting.happened("c1", charged("a2", 1));
        counting.happened("c1", charged("a-company", 0));
        assertThat(counted()).isEqualTo(Map.of(Measure.INVESTIGATION_IN, new Pair(1, 2)));
    }

    @Test
    void each_step_of_a_case_counts_with_its_persons() {
        counting.happened("c1", new CaseFileSent(DAY, "CA-94", null, "173", "VKS-94", 3, 1));
        counting.happened("c1", new CaseAcceptedByProcuracy(DAY, "VKS-94", null, "173", 4, 0));
        counting.happened("c1", new IndictmentFiled(DAY, "VKS-94", null, "173", "TA-94", 5, 0));
        counting.happened("c1", new CaseAcceptedByCourt(DAY, "TA-94", null, "173", 6, 0));
        counting.happened("c1", new JudgmentGiven(DAY, "TA-94", null, "173", 7, 0, 2));
        assertThat(counted())
                .isEqualTo(
                        Map.of(
                                Measure.INVESTIGATION_OUT, new Pair(1, 3),
                                Measure.PROCURACY_IN, new Pair(1, 4),
                                Measure.PROCURACY_OUT, new Pair(1, 5),
                                Measure.COURT_IN, new Pair(1, 6),
                                Measure.COURT_OUT, new Pair(1, 7)));
    }

    @Test
    void a_wanted_order_keeps_every_step_for_the_ledger() {
        counting.happened("o1", issued("p1", "DOMESTIC"));
        counting.happened(
                "o1",
                new WantedOrderReclassified(
                        DAY.plusDays(1), "CA-94", null, "173", "p1", "DOMESTIC", "INTERNATIONAL"));
        counting.happened(
                "o1",
                new FugitiveArrested(
                        DAY.plusDays(2),
                        "CA-94",
                        null,
                        "173",
                        "p1",
                        "INTERNATIONAL",
                        "CA-92",
                        null));
        int day = Window.day(DAY);
        List<OrderHistory> orders = counting.in("BCD-94", figures -> figures.orders(Window.OPEN));
        assertThat(orders)
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.order()).isEqualTo("o1");
                    assertThat(order.person()).isEqualTo("p1");
                    assertThat(order.unit()).isEqualTo("CA-94");
                    assertThat(order.steps())
                            .containsExactly(
                                    new Step(What.ISSUED, day, false),
                                    new Step(What.RECLASSIFIED, day + 1, true),
                                    new Step(What.ARRESTED, day + 2, true));
                });
    }

    @Test
    void surrender_removal_handing_over_and_declaring_count_persons() {
        counting.happened("o1", issued("p1", "DOMESTIC"));
        counting.happened(
                "o1", new FugitiveSurrendered(DAY, "CA-94", null, "173", "p1", "DOMESTIC", null));
        counting.happened("o2", issued("p2", "DOMESTIC"));
        counting.happened(
                "o2",
                new WantedOrderRemoved(DAY, "CA-94", null, "173", "p2", "DOMESTIC", "DIED", null));
        counting.happened("h1", new FugitiveHandedOver(DAY, "CA-94", "CA-92", 3));
        counting.happened("d1", new WantedCountDeclared(DAY, "CA-94", 92));
        assertThat(counted())
                .isEqualTo(
                        Map.of(
                                Measure.WANTED_ISSUED, new Pair(0, 2),
                                Measure.WANTED_SURRENDERED, new Pair(0, 1),
                                Measure.WANTED_REMOVED, new Pair(0, 1),
                                Measure.WANTED_HANDED_OVER, new Pair(0, 3),
                                Measure.WANTED_DECLARED, new Pair(0, 92)));
    }

    @Test
    void the_count_declared_last_for_a_day_holds() {
        counting.recorded("d2", new WantedCountDeclared(DAY, "CA-94", 90), DAY.plusDays(3));
        counting.recorded("d1", new WantedCountDeclared(DAY, "CA-94", 92), DAY.plusDays(1));
        assertThat(declared(Window.OPEN)).isEqualTo(90);
        assertThat(declared(Window.day(DAY.plusDays(2)))).isEqualTo(92);
    }

    @Test
    void a_repeated_event_counts_once_and_an_older_one_not_at_all() {
        ConsumerRecord<byte[], byte[]> first = Counting.record("c1", 1, opened(), Instant.EPOCH);
        ConsumerRecord<byte[], byte[]> second =
                Counting.record("c1", 2, charged("a1", 1), Instant.EPOCH);
        counting.count(first).count(second).count(first).count(second);
        assertThat(counted()).isEqualTo(Map.of(Measure.INVESTIGATION_IN, new Pair(1, 1)));
        assertThat(counts().duplicates()).isEqualTo(2);
        assertThat(counts().counted()).isEqualTo(2);
    }

    @Test
    void the_same_id_on_another_topic_is_another_aggregate() {
        counting.count(Counting.record("x", 1, opened(), Instant.EPOCH));
        counting.count(Counting.record("x", 1, tip(false), Instant.EPOCH));
        assertThat(counts().counted()).isEqualTo(2);
    }

    @Test
    void a_gap_in_a_sequence_is_counted_and_named_and_the_event_still_counts() {
        counting.count(Counting.record("c1", 1, opened(), Instant.EPOCH));
        counting.count(Counting.record("c1", 3, charged("a1", 1), Instant.EPOCH));
        assertThat(counts().gaps()).isEqualTo(1);
        assertThat(counts().latestGaps()).containsExactly(new Gap("CASES", "c1", 1, 3));
        assertThat(counted()).isEqualTo(Map.of(Measure.INVESTIGATION_IN, new Pair(1, 1)));
    }

    @Test
    void an_unknown_type_or_version_is_counted_by_name_and_leaves_no_gap() {
        ConsumerRecord<byte[], byte[]> unknown = Counting.record("c1", 1, opened(), Instant.EPOCH);
        replace(unknown.headers(), "ce_type", "tipflow.case.opened.v9");
        counting.count(unknown);
        counting.count(Counting.record("c1", 2, charged("a1", 1), Instant.EPOCH));
        assertThat(counts().unknownTypes()).isEqualTo(Map.of("tipflow.case.opened.v9", 1L));
        assertThat(counts().gaps()).isZero();
        assertThat(counts().counted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json|the data is no JSON",
                "{\"occurredOn\":\"2024-03-05\"|the data is no JSON",
                "[]|the data is no JSON object",
                "\"text\"|the data is no JSON object",
                "{}|occurredOn is missing",
                "{\"occurredOn\":\"2024-03-05\"}|unit is missing",
                "{\"occurredOn\":\"2024-02-30\",\"unit\":\"CA-94\"}|occurredOn is not of its form",
                "{\"occurredOn\":5,\"unit\":\"CA-94\"}|occurredOn is not of its form",
                "{\"occurredOn\":\"2024-03-05\",\"unit\":{}}|unit is not of its form",
                "{\"occurredOn\":\"2024-03-05\",\"unit\":\"\"}|unit is not of its form",
                "{\"occurredOn\":\"2024-03-05\",\"unit\":\"CA-94\"}|persons is missing",
                "{\"persons\":-1}|persons is not of its form",
                "{\"persons\":99999999999}|persons is not of its form",
                "{\"persons\":99999999999999999999}|the data is no JSON",
                "{\"persons\":1.5}|persons is not of its form"
            })
    void a_record_that_breaks_its_contract_is_skipped_with_the_reason(String data, String why) {
        Counting fresh = new Counting();
        fresh.count(
                withValue(
                        Counting.record("c1", 1, charged("a1", 1), Instant.EPOCH),
                        data.getBytes(StandardCharsets.UTF_8)));
        FoldCounts counts = fresh.cube.counts();
        assertThat(counts.broken()).isEqualTo(1);
        assertThat(counts.latestBroken())
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.why()).isEqualTo(why);
                    assertThat(b.topic()).isEqualTo("tipflow.cases");
                });
        assertThat(counts.counted()).isZero();
    }

    @Test
    void records_that_are_no_events_at_all_are_skipped() {
        counting.count(bare("c1", "x", new RecordHeaders()));
        counting.count(bare(null, "x", headers("ce_type", "t", "ce_sequence", "1")));
        counting.count(bare("c1", "x", headers("ce_type", "t", "ce_sequence", "zero")));
        counting.count(bare("c1", "x", headers("ce_type", "t", "ce_sequence", "0")));
        counting.count(withValue(Counting.record("c1", 1, opened(), Instant.EPOCH), null));
        ConsumerRecord<byte[], byte[]> timeless = Counting.record("c1", 1, opened(), Instant.EPOCH);
        replace(timeless.headers(), "ce_time", "yesterday");
        counting.count(timeless);
        ConsumerRecord<byte[], byte[]> misplaced =
                Counting.record("c1", 1, opened(), Instant.EPOCH);
        replace(misplaced.headers(), "ce_type", "tipflow.tip.received.v1");
        counting.count(misplaced);
        assertThat(counts().broken()).isEqualTo(7);
        counting.count(Counting.record("c1", 1, opened(), Instant.EPOCH));
        assertThat(counts().counted()).isEqualTo(1);
        assertThat(counts().gaps()).isZero();
    }

    @Test
    void the_recorded_day_is_the_one_of_the_laws_zone() {
        counting.count(
                Counting.record("c1", 1, opened(), Instant.parse("2024-06-30T16:59:59.999Z")));
        counting.count(Counting.record("c2", 1, opened(), Instant.parse("2024-06-30T17:00:00Z")));
        assertThat(asOf("2024-06-30")).isEqualTo(new Pair(1, 0));
        assertThat(asOf("2024-07-01")).isEqualTo(new Pair(2, 0));
    }

    @Test
    void what_a_person_is_wanted_for_now_counts_once_in_every_scope_it_lies_in() {
        counting.happened("o1", issued("p1", "DOMESTIC"));
        counting.happened(
                "o2",
                new WantedOrderIssued(
                        DAY, "CA-94-941", null, "174", "p1", "DOMESTIC", "ORDINARY", null));
        assertThat(wantedNow("CA-94-941")).isEqualTo(1);
        assertThat(wantedNow("CA-94")).isEqualTo(1);
        assertThat(wantedNow("BCD-94")).isEqualTo(1);
        counting.happened(
                "o1",
                new FugitiveArrested(DAY, "CA-94", null, "173", "p1", "DOMESTIC", "CA-94", null));
        assertThat(wantedNow("BCD-94")).isEqualTo(1);
        counting.happened(
                "o2",
                new WantedOrderRemoved(
                        DAY, "CA-94-941", null, "174", "p1", "DOMESTIC", "ORDER_ANNULLED", null));
        assertThat(wantedNow("BCD-94")).isZero();
        assertThat(wantedNow("CA-94-941")).isZero();
    }

    private Map<Measure, Pair> counted() {
        Map<Measure, Pair> sums = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Pair sum = counting.in("BCD-94", figures -> figures.sum(measure, ALWAYS));
            Pair total = counting.in("BCD-94", figures -> figures.total(measure));
            assertThat(total).isEqualTo(sum);
            if (!sum.isNone()) {
                sums.put(measure, sum);
            }
        }
        return sums;
    }

    private long declared(int asOf) {
        return counting.in("CA-94", figures -> figures.declared(Window.day(DAY), asOf))
                .get("CA-94")
                .persons();
    }

    private Pair asOf(String day) {
        return counting.in(
                "CA-94",
                figures ->
                        figures.sum(
                                Measure.INVESTIGATION_IN,
                                Window.until(Window.OPEN, Window.day(LocalDate.parse(day)))));
    }

    private long wantedNow(String unit) {
        return counting.in(unit, figures -> figures.wantedNow(unit));
    }

    private FoldCounts counts() {
        return counting.cube.counts();
    }

    private static TipReceived tip(boolean urgent) {
        return new TipReceived(
                DAY, "CA-94-941", "941", "173", "HOTLINE", "TO_GIAC", urgent, true, null);
    }

    private static CaseOpened opened() {
        return new CaseOpened(DAY, "CA-94", "941", "173", "SERIOUS", List.of("t1"));
    }

    private static AccusedCharged charged(String accused, int persons) {
        return new AccusedCharged(DAY, "CA-94", "941", "173", accused, persons, 1 - persons, "174");
    }

    private static WantedOrderIssued issued(String person, String kind) {
        return new WantedOrderIssued(DAY, "CA-94", null, "173", person, kind, "ORDINARY", null);
    }

    private static void replace(Headers headers, String key, String value) {
        headers.remove(key);
        headers.add(key, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Headers headers(String... keysAndValues) {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            replace(headers, keysAndValues[i], keysAndValues[i + 1]);
        }
        return headers;
    }

    private static ConsumerRecord<byte[], byte[]> withValue(
            ConsumerRecord<byte[], byte[]> record, byte[] value) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                value,
                record.headers(),
                Optional.empty());
    }

    private static ConsumerRecord<byte[], byte[]> bare(String key, String value, Headers headers) {
        return new ConsumerRecord<>(
                "tipflow.cases",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8),
                headers,
                Optional.empty());
    }
}
