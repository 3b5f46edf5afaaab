package io.tipflow.tipintake.tip.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.testkit.specs.DeciderSpec;
import io.tipflow.tipintake.tip.domain.TipCommand.DestroyReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.LogTip;
import io.tipflow.tipintake.tip.domain.TipCommand.NoteCaseInitiated;
import io.tipflow.tipintake.tip.domain.TipCommand.OpenReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.ResolveTip;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterDestroyed;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterOpened;
import io.tipflow.tipintake.tip.domain.TipEvent.TipDecided;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLedToCase;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLedToFurtherCase;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLogged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TipDeciderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T07:02:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Intake INTAKE = SampleTips.intake(NOW, TODAY);
    private static final Reporter ANONYMOUS = new Reporter.Anonymous();
    private static final Reporter NAMED = new Reporter.Sealed("c2VhbGVk");

    private final DeciderSpec<Tip, TipCommand, TipEvent, TipRefusal> spec =
            DeciderSpec.of(new TipDecider());

    @Test
    void aTipIsEnteredInTheRegister() {
        spec.given()
                .when(new LogTip(INTAKE, ANONYMOUS, NOW))
                .then(new TipLogged(INTAKE, ANONYMOUS));
    }

    @Test
    void aTipOfThePastIsABacklogEntry() {
        Intake lastYear =
                SampleTips.intake(Instant.parse("2023-02-01T01:00:00Z"), LocalDate.of(2023, 2, 1));
        spec.given()
                .when(new LogTip(lastYear, ANONYMOUS, NOW))
                .then(new TipLogged(lastYear, ANONYMOUS));
    }

    @Test
    void aTipMayComeInAMinuteAheadOfOurClockButNoMore() {
        Intake aMinute = SampleTips.intake(NOW.plusSeconds(60), TODAY);
        Intake more = SampleTips.intake(NOW.plusSeconds(61), TODAY);
        spec.given()
                .when(new LogTip(aMinute, ANONYMOUS, NOW))
                .then(new TipLogged(aMinute, ANONYMOUS));
        spec.given()
                .when(new LogTip(more, ANONYMOUS, NOW))
                .thenRefused(new TipRefusal.ReceivedInFuture(NOW));
    }

    @Test
    void noRegisterGoesBackForEver() {
        Intake ancient = SampleTips.intake(Instant.MIN, LocalDate.MIN);
        spec.given()
                .when(new LogTip(ancient, ANONYMOUS, NOW))
                .thenRefused(new TipRefusal.ReceivedTooLongAgo(TipDecider.OLDEST));
    }

    @Test
    void aTipIsEnteredOnce() {
        spec.given(logged(ANONYMOUS))
                .when(new LogTip(INTAKE, ANONYMOUS, NOW))
                .thenRefused(new TipRefusal.AlreadyLogged(INTAKE.number()));
    }

    @Test
    void nothingElseCanBeDoneBeforeItIsEntered() {
        for (TipCommand command :
                List.of(
                        new ResolveTip(DecidedOutcome.NOT_CRIME, TODAY, "none", TODAY),
                        new NoteCaseInitiated("case-1", TODAY),
                        new OpenReporter("court order"),
                        new DestroyReporter("asked for", TODAY))) {
            spec.given().when(command).thenRefused(new TipRefusal.NotLogged());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDecidedOutcomeEndsAnAnonymousTip(DecidedOutcome outcome) {
        spec.given(logged(ANONYMOUS))
                .when(new ResolveTip(outcome, TODAY, "checked", TODAY))
                .then(decided(outcome));
    }

    @Test
    void aNamedReporterCanBeAskedSoTheTipIsNotAnonymousWithoutFacts() {
        spec.given(logged(NAMED))
                .when(resolve(DecidedOutcome.ANONYMOUS_NO_FACTS, TODAY))
                .thenRefused(new TipRefusal.ReporterCanBeAsked());
    }

    @Test
    void aDecisionIsNeitherOlderThanTheTipNorOfADayToCome() {
        spec.given(logged(ANONYMOUS))
                .when(resolve(DecidedOutcome.NOT_CRIME, TODAY.minusDays(1)))
                .thenRefused(new TipRefusal.DecidedBeforeReceived(TODAY));
        spec.given(logged(ANONYMOUS))
                .when(resolve(DecidedOutcome.NOT_CRIME, TODAY.plusDays(1)))
                .thenRefused(new TipRefusal.DecidedInFuture(TODAY));
    }

    @Test
    void anOutcomeIsGivenOnce() {
        spec.given(logged(ANONYMOUS), decided(DecidedOutcome.NOT_CRIME))
                .when(resolve(DecidedOutcome.FALSE_REPORT, TODAY))
                .thenRefused(new TipRefusal.AlreadyResolved(TipStatus.NOT_CRIME, TODAY));
    }

    @Test
    void aCaseThatNamesTheTipResolvesIt() {
        spec.given(logged(ANONYMOUS))
                .when(new NoteCaseInitiated("case-1", TODAY))
                .then(new TipLedToCase("case-1", TODAY));
    }

    @Test
    void theSameCaseIsNotedOnce() {
        spec.given(logged(ANONYMOUS), new TipLedToCase("case-1", TODAY))
                .when(new NoteCaseInitiated("case-1", TODAY))
                .thenNothing();
        spec.given(
                        logged(ANONYMOUS),
                        decided(DecidedOutcome.NOT_INITIATED),
                        new TipLedToFurtherCase("case-1", TODAY))
                .when(new NoteCaseInitiated("case-1", TODAY))
                .thenNothing();
    }

    @Test
    void aCaseAfterAnotherOutcomeIsNotedAndTheOutcomeStays() {
        var result =
                spec.given(logged(ANONYMOUS), decided(DecidedOutcome.NOT_INITIATED))
                        .when(new NoteCaseInitiated("case-2", TODAY));
        result.then(new TipLedToFurtherCase("case-2", TODAY));
        assertThat(result.state())
                .isEqualTo(
                        new Tip.Resolved(
                                INTAKE,
                                ANONYMOUS,
                                new Resolution.Decided(
                                        DecidedOutcome.NOT_INITIATED, TODAY, "checked"),
                                List.of(new FurtherCase("case-2", TODAY))));
    }

    @Test
    void openingAnIdentityLeavesItsReasonInTheHistory() {
        spec.given(logged(NAMED))
                .when(new OpenReporter("order 12/2026"))
                .then(new ReporterOpened("order 12/2026"));
    }

    @Test
    void anAnonymousReporterHasNoIdentity() {
        spec.given(logged(ANONYMOUS))
                .when(new OpenReporter("curious"))
                .thenRefused(new TipRefusal.ReporterAnonymous());
        spec.given(logged(ANONYMOUS))
                .when(new DestroyReporter("asked for", TODAY))
                .thenRefused(new TipRefusal.ReporterAnonymous());
    }

    @Test
    void aDestroyedIdentityIsGoneForGood() {
        var gone = spec.given(logged(NAMED), new ReporterDestroyed("asked for", TODAY));
        gone.when(new OpenReporter("too late")).thenRefused(new TipRefusal.ReporterGone(TODAY));
        var again = gone.when(new DestroyReporter("again", TODAY));
        again.thenNothing();
        assertThat(again.state())
                .isEqualTo(new Tip.Received(INTAKE, new Reporter.Destroyed(TODAY)));
    }

    private static ResolveTip resolve(DecidedOutcome outcome, LocalDate on) {
        return new ResolveTip(outcome, on, "checked", TODAY);
    }

    private static TipLogged logged(Reporter reporter) {
        return new TipLogged(INTAKE, reporter);
    }

    private static TipDecided decided(DecidedOutcome outcome) {
        return new TipDecided(outcome, TODAY, "checked");
    }

    @Test
    void theReporterMayBeAskedAndMayWriteAtAnyTime() {
        TipLogged logged = new TipLogged(INTAKE, ANONYMOUS);
        TipDecided closed = new TipDecided(DecidedOutcome.NOT_CRIME, TODAY, "đã xác minh");
        spec.given(logged)
                .when(new TipCommand.AskReporter("Còn ở đó không?"))
                .then(new TipEvent.ReporterAsked("Còn ở đó không?"));
        spec.given(logged, closed)
                .when(new TipCommand.TakeReportersWords("Họ quay lại rồi.", TODAY))
                .then(new TipEvent.ReporterWrote("Họ quay lại rồi.", TODAY));
        spec.given()
                .when(new TipCommand.TakeReportersWords("Có ai không?", TODAY))
                .thenRefused(new TipRefusal.NotLogged());
    }

    @Test
    void whatIsLearnedLaterStandsBesideTheFirstWordsAlsoAfterTheOutcome() {
        Addition addition = Addition.of(NOW, "op", "Nghi phạm quay lại");
        spec.given(
                        new TipLogged(INTAKE, ANONYMOUS),
                        new TipEvent.TipDecided(DecidedOutcome.NOT_CRIME, TODAY, "checked"))
                .when(new TipCommand.AddInformation(addition, false, TODAY))
                .then(new TipEvent.InformationAdded(addition));
    }

    @Test
    void whatIsLearnedLaterMakesATipUrgentOnceAndNeverLessUrgent() {
        Addition addition = Addition.of(NOW, "op", "Có dao");
        TipLogged logged = new TipLogged(INTAKE, ANONYMOUS);
        TipEvent.InformationAdded added = new TipEvent.InformationAdded(addition);
        TipEvent.MadeUrgent urgent = new TipEvent.MadeUrgent(TODAY);
        spec.given(logged)
                .when(new TipCommand.AddInformation(addition, true, TODAY))
                .then(added, urgent);
        spec.given(logged, added, urgent)
                .when(new TipCommand.AddInformation(addition, true, TODAY))
                .then(added);
        spec.given(logged, added, urgent)
                .when(new TipCommand.AddInformation(addition, false, TODAY))
                .then(added);
    }

    @Test
    void aTipIsMarkedOnceADuplicateOfAnotherAndNeverOfItself() {
        DuplicateMark mark = new DuplicateMark("tip-2", "TB-2", NOW, "op", null);
        spec.given(new TipLogged(INTAKE, ANONYMOUS))
                .when(new TipCommand.MarkDuplicate("tip-1", mark))
                .then(new TipEvent.MarkedDuplicate(mark));
        spec.given(new TipLogged(INTAKE, ANONYMOUS), new TipEvent.MarkedDuplicate(mark))
                .when(new TipCommand.MarkDuplicate("tip-1", mark))
                .then();
        spec.given(new TipLogged(INTAKE, ANONYMOUS))
                .when(new TipCommand.MarkDuplicate("tip-2", mark))
                .thenRefused(new TipRefusal.DuplicateOfItself());
    }
}
