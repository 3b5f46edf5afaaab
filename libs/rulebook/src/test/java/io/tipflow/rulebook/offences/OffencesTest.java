package io.tipflow.rulebook.offences;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.rulebook.Rulebook;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OffencesTest {
    private static final Offences OFFENCES = Rulebook.shipped("vn").offences();
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    @Test
    void everyOffenceOfTheSpecialPartIsThereInEveryWording() {
        assertThat(OFFENCES.all()).hasSize(947);
        assertThat(OFFENCES.all().stream().map(o -> o.id().article()).distinct()).hasSize(315);
    }

    @Test
    void theGravityIsThatOfTheTopOfTheFrame() {
        assertThat(OFFENCES.gravityOf("173.1", BEFORE)).contains("LESS_SERIOUS");
        assertThat(OFFENCES.gravityOf("248.4", AFTER)).contains("SPECIALLY_SERIOUS");
        assertThat(OFFENCES.gravityOf("999", AFTER)).isEmpty();
    }

    @Test
    void aMilderRuleReachesBackToAnEarlierAct() {
        Frame frame = OFFENCES.frameFor("248.4", BEFORE, AFTER).orElseThrow();
        assertThat(frame.offence().maxPenalty().toString()).isEqualTo("life");
        assertThat(frame.because().in("en")).contains("reaches back");
        assertThat(frame.verified()).isTrue();
    }

    @Test
    void aHarsherRuleDoesNotReachBack() {
        Frame frame = OFFENCES.frameFor("235.1", BEFORE, AFTER).orElseThrow();
        assertThat(frame.offence().maxPenalty().toString()).isEqualTo("prison 2y");
        assertThat(
                        OFFENCES.frameFor("235.1", AFTER, AFTER)
                                .orElseThrow()
                                .offence()
                                .maxPenalty()
                                .toString())
                .isEqualTo("prison 3y");
    }

    @Test
    void theDecisionBeforeTheAmendmentKnowsOnlyTheOldWording() {
        assertThat(
                        OFFENCES.frameFor("248.4", BEFORE, BEFORE)
                                .orElseThrow()
                                .offence()
                                .maxPenalty()
                                .toString())
                .isEqualTo("death");
    }

    @Test
    void anArticleIsReportedOnTheLineOfItsChapterOrOnItsOwn() {
        assertThat(OFFENCES.group("201.2")).map(OffenceGroup::reportLine).contains("SOCIAL_ORDER");
        assertThat(OFFENCES.group("201.2")).map(OffenceGroup::id).contains("ECONOMY");
        assertThat(OFFENCES.group("317")).map(OffenceGroup::reportLine).contains("ENVIRONMENT");
        assertThat(OFFENCES.group("188.1")).map(OffenceGroup::reportLine).contains("ECONOMIC");
        assertThat(OFFENCES.group("173.1")).map(OffenceGroup::reportLine).contains("SOCIAL_ORDER");
        assertThat(OFFENCES.group("248")).map(OffenceGroup::id).contains("DRUGS");
        assertThat(OFFENCES.group("1")).isEmpty();
    }
}
