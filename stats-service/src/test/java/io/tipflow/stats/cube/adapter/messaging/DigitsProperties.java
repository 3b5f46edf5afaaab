package io.tipflow.stats.cube.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What is read by hand reads the same as what the JDK reads. */
class DigitsProperties {

    @Property
    void a_day_is_the_day_it_says(@ForAll @IntRange(min = -600_000, max = 2_000_000) int day) {
        String text = LocalDate.ofEpochDay(day).toString();
        if (text.length() == 10) {
            assertThat(Digits.day(text.toCharArray(), 0, 10)).isEqualTo(day);
        }
    }

    @Property
    void an_instant_is_the_instant_it_says(
            @ForAll @LongRange(min = -2_000_000_000_000L, max = 4_000_000_000_000L) long millis,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offset) {
        Instant instant = Instant.ofEpochMilli(millis);
        assertThat(instant(instant.toString())).isEqualTo(millis);
        String elsewhere =
                instant.atOffset(ZoneOffset.ofTotalSeconds(offset * 60))
                        .format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        assertThat(instant(elsewhere)).isEqualTo(millis);
    }

    @Property
    void the_day_of_an_instant_is_that_of_the_zone(
            @ForAll @LongRange(min = -4_000_000_000_000L, max = 4_000_000_000_000L) long millis) {
        for (String zone : new String[] {"Asia/Ho_Chi_Minh", "Europe/Berlin"}) {
            LegalDays days = new LegalDays(ZoneId.of(zone));
            days.of(0);
            assertThat((long) days.of(millis))
                    .isEqualTo(
                            Instant.ofEpochMilli(millis)
                                    .atZone(ZoneId.of(zone))
                                    .toLocalDate()
                                    .toEpochDay());
        }
    }

    @Example
    void what_is_of_another_form_is_wrong() {
        for (String text :
                new String[] {
                    "2023-02-29",
                    "2024-13-01",
                    "2024-00-01",
                    "2024-04-31",
                    "2024/01/01",
                    "24-01-01",
                    "２０24-01-01",
                    "abcd-01-01"
                }) {
            assertThat(Digits.day(text.toCharArray(), 0, text.length())).isEqualTo(Digits.WRONG);
        }
        for (String text :
                new String[] {
                    "",
                    "2024-01-01",
                    "2024-01-01T25:00:00Z",
                    "2024-01-01T00:00:00",
                    "2024-01-01T00:00:00+7",
                    "2024-01-01T00:00:00?07:00",
                    "2024-02-30T00:00:00Z"
                }) {
            assertThat(instant(text)).isEqualTo(Digits.WRONG);
        }
        assertThat(Digits.number("".getBytes(StandardCharsets.UTF_8))).isEqualTo(Digits.WRONG);
        assertThat(Digits.number("1x".getBytes(StandardCharsets.UTF_8))).isEqualTo(Digits.WRONG);
    }

    private static long instant(String text) {
        return Digits.instant(text.getBytes(StandardCharsets.UTF_8));
    }
}
