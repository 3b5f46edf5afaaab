package io.tipflow.cases.casefile.application;

import static io.tipflow.cases.casefile.domain.CaseLife.TODAY;
import static io.tipflow.cases.casefile.domain.CaseLife.charged;
import static io.tipflow.cases.casefile.domain.CaseLife.day;
import static io.tipflow.cases.casefile.domain.CaseLife.fileSent;
import static io.tipflow.cases.casefile.domain.CaseLife.fold;
import static io.tipflow.cases.casefile.domain.CaseLife.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.Mandate;
import io.tipflow.cases.casefile.domain.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompetenceTest {

    private static final CaseFile SENT =
            fold(List.of(opened(day(1)), charged("a1", day(2)), fileSent(day(3))));

    private final Competence competence = new Competence(new FakeJurisdiction());

    @Test
    void anInvestigatorActsForTheUnitAndThoseBelowIt() {
        assertThat(opens("CA-94-941", "CA-94", "investigator")).isTrue();
        assertThat(opens("CA-94", "CA-94", "investigation-head")).isTrue();
    }

    @Test
    void anInvestigatorDoesNotActForTheUnitAboveOrAnotherProvince() {
        assertThat(opens("CA-94", "CA-94-941", "investigator")).isFalse();
        assertThat(opens("CA-94", "CA-95", "investigator")).isFalse();
    }

    @Test
    void aProcuratorDoesNotInvestigateAndAnInvestigatorOfAProcuracyIsNone() {
        assertThat(opens("CA-94", "CA-94", "procurator")).isFalse();
        assertThat(opens("CA-94", "VKS-94", "investigator")).isFalse();
    }

    @Test
    void theSteeringCommitteeWatchesAndDoesNotAct() {
        assertThat(opens("CA-94", "BCD-94", "supervisor")).isFalse();
        assertThat(opens("CA-94", "BCD-94", "agency")).isFalse();
    }

    @Test
    void aMachineMayDoWhatItsUnitMay() {
        assertThat(opens("CA-94", "CA-94", "agency")).isTrue();
        assertThat(takes(Step.ACCEPT_AT_PROCURACY, "VKS-94", "agency").held()).isTrue();
        assertThat(takes(Step.ACCEPT_AT_PROCURACY, "CA-94", "agency").held()).isFalse();
    }

    @Test
    void onlyTheProcuracyItWasSentToTakesAFile() {
        assertThat(takes(Step.ACCEPT_AT_PROCURACY, "VKS-94", "procurator").held()).isTrue();
        Mandate other = takes(Step.ACCEPT_AT_PROCURACY, "VKS-95", "procurator");
        assertThat(other.held()).isFalse();
        assertThat(other.article()).isEqualTo("Art of accept-at-procuracy");
        assertThat(other.authorities()).containsExactly("VKS-94");
    }

    @Test
    void whereNoUnitHasTheCaseYetTheKindOfAuthorityIsNamed() {
        Mandate mandate = takes(Step.ACCEPT_AT_COURT, "CA-94", "investigator");
        assertThat(mandate.held()).isFalse();
        assertThat(mandate.authorities()).containsExactly("COURT");
    }

    private boolean opens(String caseUnit, String unit, String role) {
        return competence
                .of(Step.OPEN, Optional.of(caseUnit), new Taker(unit, Set.of(role)), TODAY)
                .held();
    }

    private Mandate takes(Step step, String unit, String role) {
        return competence.of(step, SENT, new Taker(unit, Set.of(role)), TODAY);
    }
}
