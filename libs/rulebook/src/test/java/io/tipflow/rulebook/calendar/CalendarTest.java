package io.tipflow.rulebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.rulebook.Rulebook;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final Calendar CALENDAR = Rulebook.shipped("vn").calendar();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void aSwappedMondayIsOffAndItsSaturdayIsWorked() {
        assertThat(CALENDAR.workingDay(day("2024-04-29"))).isFalse();
        assertThat(CALENDAR.workingDay(day("2024-05-04"))).isTrue();
        assertThat(CALENDAR.workingDay(day("2024-05-05"))).isFalse();
    }

    @Test
    void theDayAfterTetIsTheNextWorkingDay() {
        assertThat(CALENDAR.workingDayFrom(day("2024-02-08"))).isEqualTo(day("2024-02-15"));
        assertThat(CALENDAR.workingDayFrom(day("2024-02-15"))).isEqualTo(day("2024-02-15"));
    }

    @Test
    void workingDaysDoNotCountTheDayTheyStartFrom() {
        assertThat(CALENDAR.plusWorkingDays(day("2024-02-05"), 3)).isEqualTo(day("2024-02-15"));
        assertThat(CALENDAR.plusWorkingDays(day("2024-05-02"), 2)).isEqualTo(day("2024-05-04"));
    }

    @Test
    void aYearThatIsNotAnnouncedIsMarkedInEveryAnswer() {
        assertThat(CALENDAR.day(day("2027-03-03")).verified()).isFalse();
        assertThat(CALENDAR.day(day("2027-01-01")).verified()).isFalse();
        assertThat(CALENDAR.day(day("2026-11-24")).verified()).isTrue();
        assertThat(CALENDAR.announced(2031)).isFalse();
    }

    @Test
    void aYearNobodyListedHasItsWeekends() {
        assertThat(CALENDAR.workingDay(day("2031-06-07"))).isFalse();
        assertThat(CALENDAR.workingDay(day("2031-06-09"))).isTrue();
        assertThat(CALENDAR.workingDay(day("2019-06-08"))).isFalse();
    }
}
