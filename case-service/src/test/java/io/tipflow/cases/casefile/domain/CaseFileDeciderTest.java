package io.tipflow.cases.casefile.domain;

import static io.tipflow.cases.casefile.domain.CaseLife.INVESTIGATOR;
import static io.tipflow.cases.casefile.domain.CaseLife.LONG_AGO;
import static io.tipflow.cases.casefile.domain.CaseLife.NOBODY;
import static io.tipflow.cases.casefile.domain.CaseLife.TODAY;
import static io.tipflow.cases.casefile.domain.CaseLife.acceptedByCourt;
import static io.tipflow.cases.casefile.domain.CaseLife.acceptedByProcuracy;
import static io.tipflow.cases.casefile.domain.CaseLife.act;
import static io.tipflow.cases.casefile.domain.CaseLife.charge;
import static io.tipflow.cases.casefile.domain.CaseLife.charged;
import static io.tipflow.cases.casefile.domain.CaseLife.day;
import static io.tipflow.cases.casefile.domain.CaseLife.entityCharged;
import static io.tipflow.cases.casefile.domain.CaseLife.fileSent;
import static io.tipflow.cases.casefile.domain.CaseLife.given;
import static io.tipflow.cases.casefile.domain.CaseLife.indicted;
import static io.tipflow.cases.casefile.domain.CaseLife.judged;
import static io.tipflow.cases.casefile.domain.CaseLife.open;
import static io.tipflow.cases.casefile.domain.CaseLife.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.cases.casefile.domain.CaseFileCommand.AcceptAtCourt;
import io.tipflow.cases.casefile.domain.CaseFileCommand.AcceptAtProcuracy;
import io.tipflow.cases.casefile.domain.CaseFileCommand.FileIndictment;
import io.tipflow.cases.casefile.domain.CaseFileCommand.GiveJudgment;
import io.tipflow.cases.casefile.domain.CaseFileCommand.SendFile;
import io.tipflow.cases.casefile.domain.CaseFileEvent.AcceptedByCourt;
import io.tipflow.cases.casefile.domain.CaseFileEvent.AcceptedByProcuracy;
import io.tipflow.cases.casefile.domain.CaseFileEvent.FileSent;
import io.tipflow.cases.casefile.domain.CaseFileEvent.IndictmentFiled;
import io.tipflow.cases.casefile.domain.CaseFileEvent.JudgmentGiven;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseFileDeciderTest {

    @Test
    void aCaseIsOpenedOnALegalDayInThePast() {
        given().when(open(act(day(1)))).then(opened(day(1)));
    }

    @Test
    void aTipNamedTwiceCountsOnce() {
        CaseFile state =
                given().when(
                                new CaseFileCommand.OpenCase(
                                        act(day(1)),
                                        "VA-2024-000001",
                                        "CA-94",
                                        "941",
                                        "174",
                                        Gravity.SERIOUS,
                                        null,
                                        List.of("t1", "t1")))
                        .state();
        assertThat(state.initiation().tips()).containsExactly("t1");
    }

    @Test
    void aCaseIsNotOpenedInTheFuture() {
        LocalDate tomorrow = TODAY.plusDays(1);
        given().when(open(act(tomorrow))).thenRefused(new CaseRefusal.InTheFuture(tomorrow, TODAY));
    }

    @Test
    void aCaseIsOpenedToday() {
        given().when(open(act(TODAY))).then(opened(TODAY));
    }

    @Test
    void aDayOfAnotherCenturyIsASlipOfThePen() {
        given().when(open(act(LONG_AGO)))
                .thenRefused(new CaseRefusal.TooLongAgo(LONG_AGO, TODAY.minusYears(100)));
    }

    @Test
    void onlyWhoTheLawNamesOpensACase() {
        given().when(open(new LegalAct(day(1), TODAY, NOBODY)))
                .thenRefused(new CaseRefusal.NotCompetent(Step.OPEN, NOBODY));
    }

    @Test
    void anOpenedCaseIsNotOpenedAgain() {
        given(opened(day(1)))
                .when(open(act(day(2))))
                .thenRefused(
                        new CaseRefusal.OutOfOrder(
                                Step.OPEN, CaseStatus.INVESTIGATING, INVESTIGATOR));
    }

    @Test
    void anAccusedIsChargedInAnOpenCase() {
        given(opened(day(1))).when(charge("a1", day(2))).then(charged("a1", day(2)));
    }

    @Test
    void nobodyIsChargedBeforeTheCaseIsInitiated() {
        given(opened(day(5)))
                .when(charge("a1", day(4)))
                .thenRefused(
                        new CaseRefusal.BeforePreviousStep(Step.CHARGE_ACCUSED, day(4), day(5)));
    }

    @Test
    void aSecondAccusedMayBeEnteredWithAnEarlierDay() {
        given(opened(day(1)), charged("a1", day(9)))
                .when(charge("a2", day(3)))
                .then(charged("a2", day(3)));
    }

    @Test
    void nobodyIsChargedBeforeBirth() {
        given(opened(day(1)))
                .when(
                        new CaseFileCommand.ChargeAccused(
                                act(day(2)),
                                "a1",
                                "Nguyễn Văn A",
                                2025,
                                null,
                                AccusedKind.INDIVIDUAL,
                                "174"))
                .thenRefused(new CaseRefusal.BornAfterCharge(2025, day(2)));
    }

    @Test
    void nobodyIsChargedOnceTheFileIsSent() {
        given(opened(day(1)), charged("a1", day(2)), fileSent(day(3)))
                .when(charge("a2", day(4)))
                .thenRefused(
                        new CaseRefusal.OutOfOrder(
                                Step.CHARGE_ACCUSED, CaseStatus.CONCLUDED, INVESTIGATOR));
    }

    @Test
    void theFileIsSentOnceSomebodyIsCharged() {
        given(opened(day(1)), charged("a1", day(2)))
                .when(new SendFile(act(day(3)), "VKS-94"))
                .then(new FileSent(day(3), "VKS-94"));
    }

    @Test
    void aFileWithoutAccusedIsNotSent() {
        given(opened(day(1)))
                .when(new SendFile(act(day(3)), "VKS-94"))
                .thenRefused(new CaseRefusal.NobodyCharged(INVESTIGATOR));
    }

    @Test
    void aLegalEntityAloneMayBeProsecuted() {
        CaseFile state =
                given(opened(day(1)), entityCharged("a1", day(2)))
                        .when(new SendFile(act(day(3)), "VKS-94"))
                        .state();
        assertThat(state.persons()).isZero();
        assertThat(state.entities()).isEqualTo(1);
        assertThat(state.status()).isEqualTo(CaseStatus.CONCLUDED);
    }

    @Test
    void theFileIsNotSentBeforeTheLastAccusedWasCharged() {
        given(opened(day(1)), charged("a1", day(9)))
                .when(new SendFile(act(day(8)), "VKS-94"))
                .thenRefused(new CaseRefusal.BeforePreviousStep(Step.SEND_FILE, day(8), day(9)));
    }

    @Test
    void theProcuracyTakesTheFile() {
        given(opened(day(1)), charged("a1", day(2)), fileSent(day(3)))
                .when(new AcceptAtProcuracy(act(day(3))))
                .then(new AcceptedByProcuracy(day(3)));
    }

    @Test
    void theProcuracyTakesNoFileThatWasNotSent() {
        given(opened(day(1)), charged("a1", day(2)))
                .when(new AcceptAtProcuracy(act(day(3))))
                .thenRefused(
                        new CaseRefusal.OutOfOrder(
                                Step.ACCEPT_AT_PROCURACY, CaseStatus.INVESTIGATING, INVESTIGATOR));
    }

    @Test
    void theIndictmentIsFiledWithACourt() {
        given(opened(day(1)), charged("a1", day(2)), fileSent(day(3)), acceptedByProcuracy(day(4)))
                .when(new FileIndictment(act(day(5)), "TA-94"))
                .then(new IndictmentFiled(day(5), "TA-94"));
    }

    @Test
    void thereIsNoIndictmentOfAFileThatTheProcuracyDidNotTake() {
        given(opened(day(1)), charged("a1", day(2)), fileSent(day(3)))
                .when(new FileIndictment(act(day(5)), "TA-94"))
                .thenRefused(
                        new CaseRefusal.OutOfOrder(
                                Step.FILE_INDICTMENT, CaseStatus.CONCLUDED, INVESTIGATOR));
    }

    @Test
    void theIndictmentIsNotFiledBeforeTheFileWasTaken() {
        given(opened(day(1)), charged("a1", day(2)), fileSent(day(3)), acceptedByProcuracy(day(6)))
                .when(new FileIndictment(act(day(5)), "TA-94"))
                .thenRefused(
                        new CaseRefusal.BeforePreviousStep(Step.FILE_INDICTMENT, day(5), day(6)));
    }

    @Test
    void theCourtTakesTheCase() {
        given(
                        opened(day(1)),
                        charged("a1", day(2)),
                        fileSent(day(3)),
                        acceptedByProcuracy(day(4)),
                        indicted(day(5)))
                .when(new AcceptAtCourt(act(day(6))))
                .then(new AcceptedByCourt(day(6)));
    }

    @Test
    void theCourtTakesNoCaseBeforeTheIndictment() {
        given(opened(day(1)), charged("a1", day(2)), fileSent(day(3)), acceptedByProcuracy(day(4)))
                .when(new AcceptAtCourt(act(day(6))))
                .thenRefused(
                        new CaseRefusal.OutOfOrder(
                                Step.ACCEPT_AT_COURT, CaseStatus.AT_PROCURACY, INVESTIGATOR));
    }

    @Test
    void judgmentIsGivenOnEveryAccused() {
        Map<String, Verdict> verdicts = Map.of("a1", Verdict.CONVICTED, "a2", Verdict.ACQUITTED);
        var judgment =
                given(
                                opened(day(1)),
                                charged("a1", day(2)),
                                charged("a2", day(2)),
                                fileSent(day(3)),
                                acceptedByProcuracy(day(4)),
                                indicted(day(5)),
                                acceptedByCourt(day(6)))
                        .when(new GiveJudgment(act(day(7)), verdicts));
        judgment.then(new JudgmentGiven(day(7), verdicts));
        assertThat(judgment.state().status()).isEqualTo(CaseStatus.JUDGED);
        assertThat(judgment.state().accused())
                .extracting(Accused::verdict)
                .containsExactly(Verdict.CONVICTED, Verdict.ACQUITTED);
    }

    @Test
    void aJudgmentThatForgetsAnAccusedOrNamesAStrangerIsRefused() {
        given(
                        opened(day(1)),
                        charged("a1", day(2)),
                        charged("a2", day(2)),
                        fileSent(day(3)),
                        acceptedByProcuracy(day(4)),
                        indicted(day(5)),
                        acceptedByCourt(day(6)))
                .when(
                        new GiveJudgment(
                                act(day(7)),
                                Map.of("a1", Verdict.CONVICTED, "a9", Verdict.CONVICTED)))
                .thenRefused(new CaseRefusal.VerdictsDoNotFit(Set.of("a2"), Set.of("a9")));
    }

    @Test
    void thereIsOneJudgmentAtFirstInstance() {
        Map<String, Verdict> verdicts = Map.of("a1", Verdict.CONVICTED);
        given(
                        opened(day(1)),
                        charged("a1", day(2)),
                        fileSent(day(3)),
                        acceptedByProcuracy(day(4)),
                        indicted(day(5)),
                        acceptedByCourt(day(6)),
                        judged(day(7), verdicts))
                .when(new GiveJudgment(act(day(8)), verdicts))
                .thenRefused(
                        new CaseRefusal.OutOfOrder(
                                Step.GIVE_JUDGMENT, CaseStatus.JUDGED, INVESTIGATOR));
    }

    @Test
    void whoTheLawDoesNotNameTakesNoStepAtAll() {
        LegalAct byNobody = new LegalAct(day(9), TODAY, NOBODY);
        Map<Step, CaseFileCommand> steps =
                Map.of(
                        Step.CHARGE_ACCUSED,
                        new CaseFileCommand.ChargeAccused(
                                byNobody, "a", "A", null, null, AccusedKind.INDIVIDUAL, "174"),
                        Step.SEND_FILE,
                        new SendFile(byNobody, "VKS-94"),
                        Step.ACCEPT_AT_PROCURACY,
                        new AcceptAtProcuracy(byNobody),
                        Step.FILE_INDICTMENT,
                        new FileIndictment(byNobody, "TA-94"),
                        Step.ACCEPT_AT_COURT,
                        new AcceptAtCourt(byNobody),
                        Step.GIVE_JUDGMENT,
                        new GiveJudgment(byNobody, Map.of()));
        assertThat(steps).hasSize(Step.values().length - 1);
        steps.forEach((step, command) ->
                given(opened(day(1)))
                        .when(command)
                        .thenRefused(new CaseRefusal.NotCompetent(step, NOBODY)));
    }
}
