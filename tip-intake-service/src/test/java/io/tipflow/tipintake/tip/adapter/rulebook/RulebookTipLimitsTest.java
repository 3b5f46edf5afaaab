package io.tipflow.tipintake.tip.adapter.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.view.LimitView;
import io.tipflow.tipintake.tip.domain.Channel;
import io.tipflow.tipintake.tip.domain.DecidedOutcome;
import io.tipflow.tipintake.tip.domain.Intake;
import io.tipflow.tipintake.tip.domain.Reporter;
import io.tipflow.tipintake.tip.domain.Resolution;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Worked by hand from the articles and the calendar of February 2024. */
class RulebookTipLimitsTest {

    /** Monday 5 February 2024, 9:30 in Viet Nam. */
    private static final Instant RECEIVED = Instant.parse("2024-02-05T02:30:00Z");

    private static final Instant A_WEEK_LATER = Instant.parse("2024-02-12T02:30:00Z");

    private final RulebookTipLimits limits = new RulebookTipLimits(Rulebook.load());

    @Test
    void verificationLastsTwentyDaysAndEndsOnAWorkingDay() {
        LimitView found = limit(received("CA-94"), A_WEEK_LATER, "vi", "tip.verification");
        assertThat(found.title()).isEqualTo("Kiểm tra, xác minh nguồn tin");
        assertThat(found.article()).isEqualTo("Điều 147.1 BLTTHS");
        assertThat(found.start()).isEqualTo("2024-02-05");
        assertThat(found.nominalEnd()).isEqualTo("2024-02-25");
        assertThat(found.end()).isEqualTo("2024-02-26");
        assertThat(found.state()).isEqualTo("RUNNING");
        assertThat(found.followed()).isTrue();
        assertThat(found.daysLeft()).isEqualTo(14);
        assertThat(found.because()).anySatisfy(step -> assertThat(step).contains("20 ngày"));
        assertThat(found.extensions())
                .singleElement()
                .satisfies(more -> {
                    assertThat(more.title()).isEqualTo("Kéo dài thời hạn xác minh");
                    assertThat(more.article()).isEqualTo("Điều 147.2 BLTTHS");
                    assertThat(more.grantedBy())
                            .anySatisfy(who -> assertThat(who).contains("Thủ trưởng"));
                });
    }

    @Test
    void theSameIsSaidInEnglish() {
        LimitView found = limit(received("CA-94"), A_WEEK_LATER, "en", "tip.verification");
        assertThat(found.title()).isEqualTo("Verification of a tip");
        assertThat(found.article()).isEqualTo("CPC Art. 147.1");
        assertThat(found.because()).anySatisfy(step -> assertThat(step).contains("20 days"));
    }

    @Test
    void whatNobodyEntersHasAnEndButIsNeverCalledLate() {
        LimitView found = limit(received("CA-94"), A_WEEK_LATER, "vi", "tip.assignment");
        assertThat(found.end()).isEqualTo("2024-02-15");
        assertThat(found.followed()).isFalse();
        LimitView classified = limit(received("CA-94"), A_WEEK_LATER, "vi", "tip.classification");
        assertThat(classified.end()).isEqualTo("2024-02-06T09:30:00+07:00");
        assertThat(classified.state()).isEqualTo("UNKNOWN");
        assertThat(classified.daysLeft()).isNull();
    }

    @Test
    void aTipWithoutAnOutcomeIsOverdueTheDayAfter() {
        Instant after = Instant.parse("2024-02-29T17:00:00Z");
        assertThat(limits.due(received("CA-94"), A_WEEK_LATER))
                .hasValueSatisfying(due -> {
                    assertThat(due.limit().id()).isEqualTo("tip.verification");
                    assertThat(due.actBy()).isEqualTo("2024-02-26T17:00:00Z");
                    assertThat(due.askBy()).isEmpty();
                });
        LimitView late = limit(received("CA-94"), after, "vi", "tip.verification");
        assertThat(late.state()).isEqualTo("OVERDUE");
        assertThat(late.daysLeft()).isEqualTo(-4);
    }

    @Test
    void theOutcomeOfTheSameDayMeetsTheLimitAndNothingIsDue() {
        Tip.Resolved resolved =
                new Tip.Resolved(
                        intake("CA-94"),
                        new Reporter.Anonymous(),
                        new Resolution.Decided(
                                DecidedOutcome.NOT_CRIME, LocalDate.of(2024, 2, 5), "x"),
                        List.of());
        LimitView found = limit(resolved, A_WEEK_LATER, "vi", "tip.verification");
        assertThat(found.state()).isEqualTo("MET");
        assertThat(found.late()).isFalse();
        assertThat(limits.due(resolved, A_WEEK_LATER)).isEmpty();
    }

    @Test
    void aReporterWithoutANameIsToldNothing() {
        assertThat(limits.shown(received("CA-94"), A_WEEK_LATER, "vi"))
                .extracting(LimitView::id)
                .doesNotContain("tip.notice.reporter");
    }

    private LimitView limit(Tip.Logged tip, Instant at, String language, String id) {
        Optional<LimitView> found =
                limits.shown(tip, at, language).stream()
                        .filter(limit -> limit.id().equals(id))
                        .findFirst();
        assertThat(found).as(id).isPresent();
        return found.orElseThrow();
    }

    private static Tip.Received received(String unit) {
        return new Tip.Received(intake(unit), new Reporter.Anonymous());
    }

    private static Intake intake(String unit) {
        return new Intake(
                "TB-2024-000001",
                "hash",
                unit,
                "words",
                Channel.HOTLINE,
                TipKind.TO_GIAC,
                RECEIVED,
                LocalDate.of(2024, 2, 5),
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }
}
