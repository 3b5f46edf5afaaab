package io.tipflow.wanted.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompetenceTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    private final Competence competence = new Competence(new FakeJurisdiction());

    @ParameterizedTest
    @EnumSource(
            value = LegalStep.class,
            names = {
                "ISSUE_ORDER",
                "RECLASSIFY_ORDER",
                "RECORD_ARREST",
                "RECORD_SURRENDER",
                "REMOVE_ORDER"
            })
    void onlyAnInvestigationBodyWritesOnItsOwnListOrOnOneBelow(LegalStep step) {
        assertThat(may(step, "CA-94", "CA-94", "investigator")).isTrue();
        assertThat(may(step, "CA-94-941", "CA-94", "investigation-head")).isTrue();
        assertThat(may(step, "CA-94", "CA-94", "agency")).isTrue();
        assertThat(may(step, "CA-94", "CA-94-941", "investigator")).isFalse();
        assertThat(may(step, "CA-94", "CA-95", "investigator")).isFalse();
        assertThat(may(step, "CA-94", "CA-94", "operator")).isFalse();
        assertThat(may(step, "CA-94", "BCD-94", "supervisor")).isFalse();
        assertThat(may(step, "VKS-94", "VKS-94", "agency")).isFalse();
    }

    @Test
    void aSupervisorDeclaresTheCountOfAUnitBelow() {
        assertThat(may(LegalStep.DECLARE_COUNT, "CA-94", "BCD-94", "supervisor")).isTrue();
        assertThat(may(LegalStep.DECLARE_COUNT, "CA-94", "CA-94", "investigation-head")).isTrue();
        assertThat(may(LegalStep.DECLARE_COUNT, "CA-94", "CA-94", "agency")).isTrue();
        assertThat(may(LegalStep.DECLARE_COUNT, "CA-94", "CA-94", "investigator")).isFalse();
        assertThat(may(LegalStep.DECLARE_COUNT, "CA-94", "CA-95", "supervisor")).isFalse();
    }

    @Test
    void whoCaughtSomebodyRecordsTheHandover() {
        assertThat(may(LegalStep.HAND_OVER, "CA-94", "CA-94", "investigator")).isTrue();
        assertThat(may(LegalStep.HAND_OVER, "CA-94", "BCD-94", "supervisor")).isTrue();
        assertThat(may(LegalStep.HAND_OVER, "CA-94", "CA-94", "analyst")).isFalse();
        assertThat(may(LegalStep.HAND_OVER, "VKS-94", "VKS-94", "agency")).isFalse();
    }

    @Test
    void whoIsRefusedIsToldTheArticleAndTheUnit() {
        Mandate mandate =
                competence.of(
                        LegalStep.REMOVE_ORDER,
                        "CA-94",
                        new Taker("CA-95", Set.of("investigator")),
                        DAY);
        assertThat(mandate).isEqualTo(new Mandate(false, "Art of remove", List.of("CA-94")));
    }

    private boolean may(LegalStep step, String list, String unit, String role) {
        return competence.of(step, list, new Taker(unit, Set.of(role)), DAY).held();
    }
}
