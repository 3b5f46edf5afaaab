package io.tipflow.rulebook.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.offences.Frame;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A country that does not exist, with other units of time, another weekend and other authorities:
 * nothing is hidden in code.
 */
class InventedCountryTest {
    private static final Rulebook LUNARIA =
            Rulebook.load(Path.of("src/test/resources/rulebook/lunaria"));

    private static Fact fact(String type, String at) {
        return Fact.of(type, LocalDateTime.parse(at).atZone(LUNARIA.zone()).toInstant());
    }

    private static Limit limit(
            String id, String asOf, Map<String, String> circumstances, Fact... facts) {
        return LUNARIA
                .timeLimits()
                .limitsOf(
                        CaseFacts.of(
                                List.of(facts),
                                circumstances,
                                LocalDateTime.parse(asOf).atZone(LUNARIA.zone()).toInstant()))
                .stream()
                .filter(limit -> limit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String end(Limit limit) {
        return limit.end().orElseThrow().toString();
    }

    @Test
    void aNinthIsNineDaysAndTheFirstOneCounts() {
        Limit watch =
                limit(
                        "watch",
                        "2024-03-11T12:00",
                        Map.of("gravity", "SMALL"),
                        fact("star.missed", "2024-03-10T08:00"));
        assertThat(end(watch)).isEqualTo("2024-03-18");
        assertThat(watch.because())
                .extracting(r -> r.in("en"))
                .first()
                .isEqualTo("1 ninth from Sun 10 Mar 2024 (scroll 10)");
        assertThat(watch.because())
                .extracting(r -> r.in("lu"))
                .first()
                .isEqualTo("1 naŭo kể từ Chủ nhật 10/03/2024 (rulo 10)");
    }

    @Test
    void aMoonIsTwentyEightDaysAndASaturdayIsAWorkingDay() {
        Limit watch =
                limit(
                        "watch",
                        "2024-03-11T12:00",
                        Map.of("gravity", "GREAT"),
                        fact("star.missed", "2024-03-10T08:00"));
        assertThat(end(watch)).isEqualTo("2024-04-06");
        assertThat(watch.extensions().getFirst().grantor().authorities())
                .extracting(Object::toString)
                .containsExactly("KEEPERS/TOWER/elder");
        assertThat(watch.extensions().getFirst().grantor().verified()).isFalse();
    }

    @Test
    void anEndOnAFeastMovesToTheWorkedWednesdayAfterIt() {
        Limit watch =
                limit(
                        "watch",
                        "2024-03-05T12:00",
                        Map.of("gravity", "SMALL"),
                        fact("star.missed", "2024-03-04T08:00"));
        assertThat(watch.nominalEnd().orElseThrow().toString()).isEqualTo("2024-03-12");
        assertThat(end(watch)).isEqualTo("2024-03-13");
    }

    @Test
    void theWatchIsLengthenedFromItsUnmovedEnd() {
        Limit watch =
                limit(
                        "watch",
                        "2024-03-11T12:00",
                        Map.of("gravity", "SMALL"),
                        fact("star.missed", "2024-03-04T08:00"),
                        fact("watch.lengthened", "2024-03-11T08:00"));
        assertThat(end(watch)).isEqualTo("2024-03-21");
        assertThat(watch.extensions().getFirst().length().orElseThrow().in("en"))
                .isEqualTo("5 suns");
        assertThat(watch.extensions().getFirst().latestAsk().orElseThrow().toString())
                .isEqualTo("2024-03-19");
    }

    @Test
    void bellsRunThroughTheChangeOfTheClock() {
        Limit bell =
                limit("bell", "2024-03-10T01:00", Map.of(), fact("bell.rung", "2024-03-09T22:00"));
        assertThat(end(bell)).isEqualTo("2024-03-10T05:00:00-02:30");
    }

    @Test
    void workingDaysSkipTheFeastAndCountTheWorkedWednesday() {
        Limit toil =
                limit("toil", "2024-03-11T12:00", Map.of(), fact("bell.rung", "2024-03-11T08:00"));
        assertThat(end(toil)).isEqualTo("2024-03-14");
    }

    @Test
    void halfANinthIsRoundedUpBecauseTheDataSaySo() {
        Limit watch =
                limit(
                        "watch",
                        "2024-03-11T12:00",
                        Map.of("gravity", "SMALL", "young", "yes"),
                        fact("star.missed", "2024-03-10T08:00"));
        assertThat(end(watch)).isEqualTo("2024-03-14");
    }

    @Test
    void fogDoesNotCount() {
        Limit watch =
                limit(
                        "watch",
                        "2024-03-16T12:00",
                        Map.of("gravity", "SMALL"),
                        fact("star.missed", "2024-03-10T08:00"),
                        fact("fog.came", "2024-03-11T08:00"),
                        fact("fog.went", "2024-03-15T08:00"));
        assertThat(end(watch)).isEqualTo("2024-03-22");
        Limit still =
                limit(
                        "watch",
                        "2024-03-12T12:00",
                        Map.of("gravity", "SMALL"),
                        fact("star.missed", "2024-03-10T08:00"),
                        fact("fog.came", "2024-03-11T08:00"));
        assertThat(still.state()).isEqualTo(LimitState.SUSPENDED);
    }

    @Test
    void aNewVersionThatSaysSoTakesOverWhatRuns() {
        Fact missed = fact("star.missed", "2024-05-28T08:00");
        Limit before = limit("watch", "2024-05-30T12:00", Map.of("gravity", "SMALL"), missed);
        assertThat(end(before)).isEqualTo("2024-06-06");
        Limit after = limit("watch", "2024-06-03T12:00", Map.of("gravity", "SMALL"), missed);
        assertThat(end(after)).isEqualTo("2024-06-14");
        assertThat(after.article().text()).isEqualTo("10 bis");
    }

    @Test
    void aReportIsCountedBackFromTheEndOfTheWatch() {
        Limit report =
                limit(
                        "report",
                        "2024-03-11T12:00",
                        Map.of("gravity", "SMALL"),
                        fact("star.missed", "2024-03-10T08:00"));
        assertThat(end(report)).isEqualTo("2024-03-15");
        assertThat(report.start().toString()).isEqualTo("2024-03-18");
    }

    @Test
    void itsAuthoritiesAndOffencesAreItsOwn() {
        assertThat(
                        LUNARIA.authorities()
                                .mayDecide(
                                        "watch.lengthen",
                                        "KEEPERS",
                                        "GATE",
                                        "page",
                                        LocalDate.of(2024, 1, 1))
                                .allowed())
                .isTrue();
        assertThat(
                        LUNARIA.authorities()
                                .mayDecide(
                                        "watch.lengthen",
                                        "KEEPERS",
                                        "GATE",
                                        "page",
                                        LocalDate.of(2031, 1, 1))
                                .allowed())
                .isFalse();
        Frame frame =
                LUNARIA.offences()
                        .frameFor("1", LocalDate.of(2023, 1, 1), LocalDate.of(2024, 2, 1))
                        .orElseThrow();
        assertThat(frame.offence().gravity()).isEqualTo("SMALL");
        assertThat(LUNARIA.units().successorsOf("K-1", LocalDate.of(2024, 1, 1)))
                .extracting(u -> u.id().value())
                .containsExactly("K-2");
    }
}
