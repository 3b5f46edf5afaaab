package io.tipflow.tipintake.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.kit.text.FoldedText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A Tuesday at 14:05 there. */
    private static final Instant NOW = Instant.parse("2026-11-24T07:05:00Z");

    @ParameterizedTest
    @CsvSource({
        "xảy ra lúc 13:45 ở chợ, 2026-11-24T13:45, false",
        "khoảng 13:45, 2026-11-24T13:45, true",
        "13h45, 2026-11-24T13:45, false",
        "lúc 23:50, 2026-11-23T23:50, false",
        "2h sáng 20/11, 2026-11-20T02:00, false",
        "2h sáng ngày 20/11/2025, 2025-11-20T02:00, false",
        "tầm 8 giờ tối qua, 2026-11-23T20:00, true",
        "9 giờ rưỡi sáng nay, 2026-11-24T09:30, false",
        "3 giờ chiều hôm qua, 2026-11-23T15:00, false",
        "2 giờ đêm qua, 2026-11-24T02:00, false",
        "11 giờ đêm qua, 2026-11-23T23:00, false",
        "1 giờ trưa, 2026-11-24T13:00, false",
        "cách đây 10 phút, 2026-11-24T13:55, true",
        "cách đây khoảng 2 tiếng, 2026-11-24T12:05, true",
        "tối qua tôi thấy, 2026-11-23T18:00, true",
        "sáng nay, 2026-11-24T06:00, true",
        "rạng sáng nay, 2026-11-24T03:00, true",
        "hôm qua, 2026-11-23T00:00, true",
        "ngày 1/12, 2025-12-01T00:00, true",
        "vừa xong, 2026-11-24T14:05, true",
        "13 GIỜ 45 PHÚT, 2026-11-24T13:45, false"
    })
    void timesAreReadAsTheyAreTold(String text, String expected, boolean about) {
        List<Times.Found> found = new Times(ZONE).of(FoldedText.of(text), NOW, 2);

        assertThat(found).as(text).isNotEmpty();
        assertThat(found.getFirst().at().atZone(ZONE).toLocalDateTime().toString())
                .isEqualTo(expected);
        assertThat(found.getFirst().about()).isEqualTo(about);
    }

    @Test
    void anHourWithoutItsPartOfTheDayMayBeEitherOfTwo() {
        assertThat(new Times(ZONE).of(FoldedText.of("lúc 2 giờ"), NOW, 2))
                .extracting(f -> f.at().atZone(ZONE).toLocalDateTime().toString())
                .containsExactly("2026-11-24T02:00", "2026-11-24T14:00");
    }

    @Test
    void aPartOfTheDayHasAnEnd() {
        Times.Found found = new Times(ZONE).of(FoldedText.of("tối qua"), NOW, 2).getFirst();
        assertThat(found.until()).isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
        assertThat(found.words()).isEqualTo("tối qua");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mất xe",
                "biển số 83A1-123.45",
                "5 người",
                "25:10",
                "12:75",
                "gọi 113",
                "0912345678",
                "99h",
                "ngày 32/13"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(new Times(ZONE).of(FoldedText.of(text), NOW, 2)).as(text).isEmpty();
    }
}
