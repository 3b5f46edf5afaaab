package io.tipflow.rulebook.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.rulebook.calendar.Calendar;
import io.tipflow.rulebook.format.Laws;
import io.tipflow.rulebook.format.RulebookFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of the counting rules, worked out by hand. */
class CountingTest {
    private static final List<String> LANGUAGES = List.of("vi", "en");

    private final Counting counting = vietnam();
    private final Counting lunaria = lunaria();

    private static Counting vietnam() {
        RulebookFiles files = RulebookFiles.onClasspath("rulebook/vn");
        Calendar calendar = Calendar.read(files, "calendar.yaml", "holidays.csv", LANGUAGES);
        Laws laws = Laws.read(files, "laws.yaml", "CPC", LANGUAGES);
        return Counting.read(
                files, "counting.yaml", laws, calendar, ZoneId.of("Asia/Ho_Chi_Minh"), LANGUAGES);
    }

    private static Counting lunaria() {
        RulebookFiles files = RulebookFiles.in(Path.of("src/test/resources/rulebook/lunaria"));
        List<String> languages = List.of("lu", "en");
        Calendar calendar = Calendar.read(files, "calendar.yaml", "holidays.csv", languages);
        Laws laws = Laws.read(files, "laws.yaml", "Scroll", languages);
        return Counting.read(
                files, "counting.yaml", laws, calendar, ZoneId.of("America/St_Johns"), languages);
    }

    private static CountingRule rule(Counting counting, String code) {
        CountingRule rule = counting.rules().get(code);
        assertThat(rule).isNotNull();
        return rule;
    }

    private static Length length(Counting counting, String text) {
        return counting.parse(text).orElseThrow();
    }

    private static Moment at(Counting counting, String text) {
        return counting.zone()
                .at(LocalDateTime.parse(text).atZone(counting.zone().id()).toEpochSecond());
    }

    private static Moment end(Counting counting, String day) {
        return counting.zone().endOf(LocalDate.parse(day));
    }

    @ParameterizedTest(name = "{0} + {1} by {2} = {3}")
    @CsvSource({
        "2024-02-05T09:30, 24 hours, H, 2024-02-06T09:30:00+07:00",
        "2024-02-05T09:30, 20 days, D, 2024-02-25",
        "2024-02-05T23:59, 1 day, D, 2024-02-06",
        "2024-01-31T08:00, 1 month, M, 2024-02-29",
        "2023-01-31T08:00, 1 month, M, 2023-02-28",
        "2023-12-31T08:00, 2 months, M, 2024-02-29",
        "2024-02-29T08:00, 12 months, M, 2025-02-28",
        "2024-02-05T09:30, 3 working days, W, 2024-02-15",
        "2024-05-02T09:30, 2 working days, W, 2024-05-04",
        "2018-03-01T10:00, 3 days, G, 2018-03-04T10:00:00+07:00",
        "2018-03-04T10:00, 2 months, T, 2018-05-02",
        "2018-03-04T10:00, 20 days, T, 2018-03-23",
        "2020-02-29T08:00, 5 years, Y, 2025-02-28",
    })
    void aPeriodEndsAsTheRuleSays(String start, String length, String code, String end) {
        assertThat(
                        counting.first(
                                at(counting, start),
                                length(counting, length),
                                rule(counting, code)))
                .hasToString(end);
    }

    @ParameterizedTest(name = "{0} + {1} by {2} = {3}")
    @CsvSource({
        "2024-03-09T22:00, 2 bells, sand, 2024-03-10T05:00:00-02:30",
        "2024-03-10T08:00, 1 ninth, sky, 2024-03-18",
        "2024-03-10T08:00, 1 season, sky, 2024-06-09",
        "2024-03-11T08:00, 3 working suns, toil, 2024-03-14",
        "2024-03-12T08:00, 1 working suns, toil, 2024-03-13",
    })
    void anInventedPeriodEndsAsItsRuleSays(String start, String length, String code, String end) {
        assertThat(lunaria.first(at(lunaria, start), length(lunaria, length), rule(lunaria, code)))
                .hasToString(end);
    }

    @ParameterizedTest(name = "{0} before {1} = {2}")
    @CsvSource({
        "10 days, 2024-05-20, 2024-05-10",
        "0 days, 2024-05-20, 2024-05-20",
        "24 hours, 2024-05-20, 2024-05-20T00:00:00+07:00",
        "1 month, 2024-03-31, 2024-02-29",
        "1 year, 2024-02-29, 2023-02-28",
        "2 working days, 2024-05-02, 2024-04-25",
        "3 working days, 2024-05-06, 2024-05-02",
    })
    void aLatestMomentIsCountedBack(String length, String end, String latest) {
        assertThat(counting.back(end(counting, end), length(counting, length))).hasToString(latest);
        assertThat(
                        counting.first(
                                end(counting, end), length(counting, length), rule(counting, "B")))
                .hasToString(latest);
    }

    @ParameterizedTest(name = "{0} goes on for {1} by {2} to {3}")
    @CsvSource({
        "2024-02-29, 2 months, M, 2024-04-29",
        "2024-02-29, 10 days, D, 2024-03-10",
        "2018-05-02, 1 month, T, 2018-06-01",
        "2024-02-29, 12 hours, H, 2024-03-01T12:00:00+07:00",
    })
    void anExtensionGoesOnFromTheEnd(String end, String length, String code, String expected) {
        assertThat(
                        counting.onward(
                                end(counting, end), length(counting, length), rule(counting, code)))
                .hasToString(expected);
    }

    @Test
    void aPeriodOfHoursGoesOnFromItsInstant() {
        Moment holding = at(counting, "2024-03-04T10:00");
        assertThat(counting.onward(holding, length(counting, "3 days"), rule(counting, "G")))
                .hasToString("2024-03-07T10:00:00+07:00");
        assertThat(counting.onward(holding, length(counting, "3 days"), rule(counting, "D")))
                .hasToString("2024-03-07");
        assertThat(counting.onward(holding, length(counting, "5 hours"), rule(counting, "D")))
                .hasToString("2024-03-04T15:00:00+07:00");
    }

    @ParameterizedTest(name = "{0} by {1} moves to {2}")
    @CsvSource({
        "2024-02-25, D, 2024-02-26", "2024-02-26, D, 2024-02-26", "2024-04-27, M, 2024-05-02",
                "2024-05-04, D, 2024-05-04",
        "2024-02-10, D, 2024-02-15", "2024-02-25, T, 2024-02-25", "2024-02-25, B, 2024-02-25",
                "2024-02-25, Y, 2024-02-25",
    })
    void anEndOnADayOffMovesWhereTheRuleSaysSo(String nominal, String code, String end) {
        assertThat(counting.moved(end(counting, nominal), rule(counting, code))).hasToString(end);
    }

    @Test
    void anInstantIsNeverMoved() {
        Moment sunday = at(counting, "2024-02-25T10:00");
        assertThat(counting.moved(sunday, rule(counting, "D"))).isEqualTo(sunday);
        assertThat(counting.moved(sunday, rule(counting, "H"))).isEqualTo(sunday);
    }

    @Test
    void partsAreRoundedAsTheDataSay() {
        Moment start = at(counting, "2026-03-09T09:00");
        assertThat(
                        counting.first(
                                start,
                                length(counting, "45 days").times(1, 2),
                                rule(counting, "D")))
                .hasToString("2026-03-31");
        assertThat(
                        counting.first(
                                start,
                                length(counting, "3 months").times(1, 2),
                                rule(counting, "M")))
                .hasToString("2026-04-24");
        assertThat(
                        counting.first(
                                start,
                                length(counting, "2 months").times(2, 3),
                                rule(counting, "T")))
                .hasToString("2026-04-17");
        Moment moon = at(lunaria, "2024-03-10T08:00");
        assertThat(
                        lunaria.first(
                                moon, length(lunaria, "1 ninth").times(1, 2), rule(lunaria, "sky")))
                .hasToString("2024-03-14");
        assertThat(
                        lunaria.first(
                                moon,
                                length(lunaria, "1 season").times(1, 2),
                                rule(lunaria, "sky")))
                .hasToString("2024-04-23");
    }

    @Test
    void aPartIsWhatTheRuleCannotCountWhole() {
        assertThat(counting.isPart(length(counting, "45 days").times(1, 2), rule(counting, "D")))
                .isTrue();
        assertThat(counting.isPart(length(counting, "30 days").times(1, 2), rule(counting, "D")))
                .isFalse();
        assertThat(counting.isPart(length(counting, "3 months").times(1, 2), rule(counting, "M")))
                .isTrue();
        assertThat(counting.isPart(length(counting, "2 months").times(1, 2), rule(counting, "M")))
                .isFalse();
        assertThat(counting.isPart(length(counting, "1 month").times(2, 3), rule(counting, "T")))
                .isFalse();
        assertThat(counting.isPart(length(counting, "5 hours").times(1, 2), rule(counting, "H")))
                .isFalse();
        assertThat(counting.isPart(length(counting, "1 year").times(1, 2), rule(counting, "Y")))
                .isFalse();
    }

    @Test
    void aLengthIsDaysWhereTheRuleMakesItDays() {
        assertThat(counting.days(length(counting, "2 months"), rule(counting, "T"))).contains(60);
        assertThat(counting.days(length(counting, "2 months").times(2, 3), rule(counting, "T")))
                .contains(40);
        assertThat(counting.days(length(counting, "20 days"), rule(counting, "T"))).contains(20);
        assertThat(counting.days(length(counting, "2 months"), rule(counting, "M"))).isEmpty();
        assertThat(counting.days(length(counting, "5 hours"), rule(counting, "H"))).isEmpty();
        assertThat(counting.days(length(counting, "3 working days"), rule(counting, "W")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20",
        "days",
        "twenty days",
        "20 fortnights",
        "-1 days",
        "99999 days",
        "2:days",
        "/0 days"
    })
    void whatIsNoLengthIsNotRead(String text) {
        assertThat(counting.parse(text)).isEmpty();
    }

    @Test
    void lengthsAreReadAndSaidInEveryLanguage() {
        assertThat(length(counting, "20 days").in("en")).isEqualTo("20 days");
        assertThat(length(counting, "1 day").in("en")).isEqualTo("1 day");
        assertThat(length(counting, "9999 days").in("en")).isEqualTo("9999 days");
        assertThat(length(counting, "0 days").in("en")).isEqualTo("0 days");
        assertThat(length(counting, "1 month").in("vi")).isEqualTo("1 tháng");
        assertThat(length(counting, "3 Working days").in("vi")).isEqualTo("3 ngày làm việc");
        assertThat(length(counting, "3 months").times(1, 2).in("en")).isEqualTo("1 1/2 months");
        assertThat(length(counting, "1 month").times(1, 2).in("en")).isEqualTo("1/2 months");
        assertThat(length(counting, "2 months").times(1, 2).in("en")).isEqualTo("1 month");
        assertThat(length(counting, "2 months").times(1, 2).isWhole()).isTrue();
        assertThat(length(counting, "1 month").times(1, 2).isWhole()).isFalse();
        assertThat(length(counting, "4 months").times(2, 4))
                .isEqualTo(length(counting, "2 months"));
    }

    @Test
    void aLengthIsNotNegativeAndAUnitNotEmpty() {
        TimeUnit day = length(counting, "1 day").unit();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new Length(-1, 1, day)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new Length(1, 0, day)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(() ->
                                new TimeUnit("x", TimeUnit.Base.DAYS, 0, day.one(), day.many())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Length(0, 1, day).isWhole()).isTrue();
    }

    @Test
    void aWholeDayPassesAtMidnightAndAnInstantAfterItself() {
        Moment day = end(counting, "2024-02-26");
        long midnight = at(counting, "2024-02-27T00:00").second();
        assertThat(day.second()).isEqualTo(midnight);
        assertThat(day.passedAt(midnight - 1)).isFalse();
        assertThat(day.passedAt(midnight)).isTrue();
        Moment instant = at(counting, "2024-02-26T09:30");
        assertThat(instant.passedAt(instant.second())).isFalse();
        assertThat(instant.passedAt(instant.second() + 1)).isTrue();
        assertThat(instant.asDay()).hasToString("2024-02-26");
        assertThat(instant.asDay().asDay()).isEqualTo(instant.asDay());
        assertThat(instant.local()).isEqualTo(LocalDateTime.parse("2024-02-26T09:30"));
        assertThat(instant.instant().getEpochSecond()).isEqualTo(instant.second());
        assertThat(instant.day()).isEqualTo(LocalDate.parse("2024-02-26"));
    }

    @Test
    void zonesWithAndWithoutAChangeOfTheClockAgreeWithTheJdk() {
        for (String name :
                List.of("Asia/Ho_Chi_Minh", "America/St_Johns", "UTC", "Asia/Kathmandu")) {
            ZoneId id = ZoneId.of(name);
            Zone zone = new Zone(id);
            assertThat(zone.id()).isEqualTo(id);
            for (LocalDate day = LocalDate.of(1974, 1, 1);
                    day.getYear() < 1990;
                    day = day.plusDays(17)) {
                agrees(zone, id, day);
            }
            for (LocalDate day = LocalDate.of(2024, 1, 1);
                    day.getYear() < 2025;
                    day = day.plusDays(1)) {
                agrees(zone, id, day);
            }
        }
    }

    private static void agrees(Zone zone, ZoneId id, LocalDate day) {
        Moment end = zone.endOf(day);
        assertThat(end.second()).isEqualTo(day.plusDays(1).atStartOfDay(id).toEpochSecond());
        assertThat(end.day()).isEqualTo(day);
        long noon = day.atTime(12, 0).atZone(id).toEpochSecond();
        assertThat(zone.at(noon).local()).isEqualTo(day.atTime(12, 0));
        assertThat(zone.at(noon).day()).isEqualTo(day);
    }

    @Test
    void theRulesAreWhatTheDataSay() {
        assertThat(counting.rules()).containsOnlyKeys("H", "D", "M", "W", "G", "T", "B", "Y");
        assertThat(counting.partOfMonth().days()).isEqualTo(30);
        assertThat(counting.partOfMonth().verified()).isFalse();
        assertThat(lunaria.partOfMonth().round()).isEqualTo(Counting.Round.UP);
        assertThat(rule(counting, "T").asOrdered()).isTrue();
        assertThat(rule(counting, "D").asOrdered()).isFalse();
        assertThat(rule(counting, "D").shiftArticle().written().in("en"))
                .isEqualTo("CPC Art. 134.1");
        assertThat(counting.calendar().announced(2024)).isTrue();
    }
}
