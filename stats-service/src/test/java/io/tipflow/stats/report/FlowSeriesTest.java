package io.tipflow.stats.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.contracts.tips.TipEvent.TipReceived;
import io.tipflow.stats.report.application.FlowSeries;
import io.tipflow.stats.report.application.FlowSeries.ByDay;
import io.tipflow.stats.report.application.FlowSeries.ByUnit;
import io.tipflow.stats.report.application.FlowSeries.Curve;
import io.tipflow.stats.report.application.FlowSeries.Flow;
import io.tipflow.stats.report.application.Question;
import io.tipflow.stats.report.domain.Period;
import io.tipflow.stats.support.Counting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlowSeriesTest {

    private final Counting counting = new Counting();
    private final FlowSeries series = new FlowSeries(counting.cube, Counting.UNITS);
    private int tips;

    @Test
    void every_day_has_its_number_and_so_has_the_year_before() {
        receive(2, "2024-03-01", "CA-94", false);
        receive(1, "2024-03-03", "CA-94-941", true);
        receive(1, "2024-03-04", "CA-94", false);
        receive(3, "2023-03-02", "CA-94", false);
        ByDay found = series.byDay(asked("BCD-94", "2024-03-01", "2024-03-03"), Flow.TIPS_RECEIVED);

        assertThat(found.now().curve()).isEqualTo(new Curve("BCD-94", 3, List.of(2L, 0L, 1L)));
        assertThat(found.before().period())
                .isEqualTo(
                        new Period(LocalDate.parse("2023-03-01"), LocalDate.parse("2023-03-03")));
        assertThat(found.before().curve().days()).containsExactly(0L, 3L, 0L);
    }

    @Test
    void only_the_flow_that_is_asked_for_counts() {
        receive(2, "2024-03-01", "CA-94", false);
        receive(1, "2024-03-01", "CA-94", true);

        assertThat(
                        series.byDay(asked("CA-94", "2024-03-01", "2024-03-01"), Flow.TIPS_URGENT)
                                .now()
                                .curve()
                                .total())
                .isEqualTo(1);
    }

    @Test
    void a_leap_day_has_no_day_beside_it_and_the_sums_are_those_of_both_periods() {
        receive(1, "2024-02-29", "CA-94", false);
        receive(1, "2023-02-28", "CA-94", false);
        ByDay found = series.byDay(asked("CA-94", "2024-02-28", "2024-02-29"), Flow.TIPS_RECEIVED);

        assertThat(found.now().curve().days()).containsExactly(0L, 1L);
        assertThat(found.before().curve().days()).containsExactly(1L);
    }

    @Test
    void the_largest_units_stand_first_and_the_rest_is_told_in_sum() {
        List<String> units =
                Counting.UNITS.scopeOf("BCD-94").stream()
                        .filter(unit -> unit.startsWith("CA-"))
                        .sorted(Comparator.naturalOrder())
                        .limit(FlowSeries.MOST_UNITS)
                        .toList();
        units.forEach(unit -> receive(2, "2024-03-01", unit, false));
        receive(3, "2024-03-02", "TA-94", false);
        ByUnit found =
                series.byUnit(asked("BCD-94", "2024-03-01", "2024-03-02"), Flow.TIPS_RECEIVED);

        assertThat(found.units()).hasSize(Math.min(FlowSeries.MOST_UNITS, units.size() + 1));
        assertThat(found.units().getFirst()).isEqualTo(new Curve("TA-94", 3, List.of(0L, 3L)));
        assertThat(found.units().stream().mapToLong(Curve::total).sum() + found.othersTotal())
                .isEqualTo(2L * units.size() + 3);
        assertThat(found.others()).isEqualTo(units.size() + 1 - found.units().size());
    }

    private static Question asked(String unit, String from, String to) {
        return new Question(
                unit, new Period(LocalDate.parse(from), LocalDate.parse(to)), Optional.empty());
    }

    private void receive(int many, String day, String unit, boolean urgent) {
        for (int i = 0; i < many; i++) {
            counting.happened(
                    "tip-" + ++tips,
                    new TipReceived(
                            LocalDate.parse(day),
                            unit,
                            null,
                            null,
                            "HOTLINE",
                            "TIN_BAO",
                            urgent,
                            true,
                            null));
        }
    }
}
