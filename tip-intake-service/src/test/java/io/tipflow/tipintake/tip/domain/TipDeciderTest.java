package io.tipflow.tipintake.tip.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.kit.aggregate.Decision;
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

    private final TipDecider decider = new TipDecider();

    @Test
    void aTipIsEnteredInTheRegister() {
        assertThat(given().when(new LogTip(INTAKE, ANONYMOUS, NOW)))
                .isEqualTo(Decision.accepted(new TipLogged(INTAKE, ANONYMOUS)));
    }

    @Test
    void aTipOfThePastIsABacklogEntry() {
        Intake lastYear =
                SampleTips.intake(Instant.parse("2023-02-01T01:00:00Z"), LocalDate.of(2023, 2, 1));
        assertThat(given().when(new LogTip(lastYear, ANONYMOUS, NOW)))
                .isEqualTo(Decision.accepted(new TipLogged(lastYear, ANONYMOUS)));
    }

    @Test
    void aTipMayComeInAMinuteAheadOfOurClockButNoMore() {
        Intake aMinute = SampleTips.intake(NOW.plusSeconds(60), TODAY);
        Intake more = SampleTips.intake(NOW.plusSeconds(61), TODAY);
        assertThat(given().when(new LogTip(aMinute, ANONYMOUS, NOW)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(given().when(new LogTip(more, ANONYMOUS, NOW)))
                .isEqualTo(Decision.rejected(new TipRefusal.ReceivedInFuture(NOW)));
    }

    @Test
    void noRegisterGoesBackForEver() {
        Intake ancient = SampleTips.intake(Instant.MIN, LocalDate.MIN);
        assertThat(given().when(new LogTip(ancient, ANONYMOUS, NOW)))
                .isEqualTo(
                        Decision.rejected(
                                new TipRefusal.ReceivedTooLongAgo(TipDecider.OLDEST)));
    }

    @Test
    void aTipIsEnteredOnce() {
        assertThat(given(logged(ANONYMOUS)).when(new LogTip(INTAKE, ANONYMOUS, NOW)))
                .isEqualTo(Decision.rejected(new TipRefusal.AlreadyLogged(INTAKE.number())));
    }

    @Test
    void nothingElseCanBeDoneBeforeItIsEntered() {
        for (TipCommand command :
                List.of(
                        new ResolveTip(DecidedOutcome.NOT_CRIME, TODAY, "none", TODAY),
                        new NoteCaseInitiated("case-1", TODAY),
                        new OpenReporter("court order"),
                        new DestroyReporter("asked for", TODAY))) {
            assertThat(given().when(command))
                    .isEqualTo(Decision.rejected(new TipRefusal.NotLogged()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDecidedOutcomeEndsAnAnonymousTip(DecidedOutcome outcome) {
        ResolveTip resolve = new ResolveTip(outcome, TODAY, "checked on the spot", TODAY);
        assertThat(given(logged(ANONYMOUS)).when(resolve))
                .isEqualTo(
                        Decision.accepted(new TipDecided(outcome, TODAY, "checked on the spot")));
    }

    @Test
    void aNamedReporterCanBeAskedSoTheTipIsNotAnonymousWithoutFacts() {
        ResolveTip resolve =
                new ResolveTip(DecidedOutcome.ANONYMOUS_NO_FACTS, TODAY, "nobody", TODAY);
        assertThat(given(logged(NAMED)).when(resolve))
                .isEqualTo(Decision.rejected(new TipRefusal.ReporterCanBeAsked()));
    }

    @Test
    void aDecisionIsNeitherOlderThanTheTipNorOfADayToCome() {
        LocalDate before = TODAY.minusDays(1);
        LocalDate after = TODAY.plusDays(1);
        assertThat(
                        given(logged(ANONYMOUS))
                                .when(
                                        new ResolveTip(
                                                DecidedOutcome.NOT_CRIME, before, "none", TODAY)))
                .isEqualTo(Decision.rejected(new TipRefusal.DecidedBeforeReceived(TODAY)));
        assertThat(
                        given(logged(ANONYMOUS))
                                .when(
                                        new ResolveTip(
                                                DecidedOutcome.NOT_CRIME, after, "none", TODAY)))
                .isEqualTo(Decision.rejected(new TipRefusal.DecidedInFuture(TODAY)));
    }

    @Test
    void anOutcomeIsGivenOnce() {
        assertThat(
                        given(logged(ANONYMOUS), decided(DecidedOutcome.NOT_CRIME))
                                .when(
                                        new ResolveTip(
                                                DecidedOutcome.FALSE_REPORT, TODAY, "lied", TODAY)))
                .isEqualTo(
                        Decision.rejected(
                                new TipRefusal.AlreadyResolved(TipStatus.NOT_CRIME, TODAY)));
    }

    @Test
    void aCaseThatNamesTheTipResolvesIt() {
        assertThat(given(logged(ANONYMOUS)).when(new NoteCaseInitiated("case-1", TODAY)))
                .isEqualTo(Decision.accepted(new TipLedToCase("case-1", TODAY)));
    }

    @Test
    void theSameCaseIsNotedOnce() {
        assertThat(
                        given(logged(ANONYMOUS), new TipLedToCase("case-1", TODAY))
                                .when(new NoteCaseInitiated("case-1", TODAY)))
                .isEqualTo(Decision.unchanged());
        assertThat(
                        given(
                                        logged(ANONYMOUS),
                                        decided(DecidedOutcome.NOT_INITIATED),
                                        new TipLedToFurtherCase("case-1", TODAY))
                                .when(new NoteCaseInitiated("case-1", TODAY)))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void aCaseAfterAnotherOutcomeIsNotedAndTheOutcomeStays() {
        Given closed = given(logged(ANONYMOUS), decided(DecidedOutcome.NOT_INITIATED));
        assertThat(closed.when(new NoteCaseInitiated("case-2", TODAY)))
                .isEqualTo(Decision.accepted(new TipLedToFurtherCase("case-2", TODAY)));
        Tip after = decider.apply(closed.tip(), new TipLedToFurtherCase("case-2", TODAY));
        assertThat(after)
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
        assertThat(given(logged(NAMED)).when(new OpenReporter("order 12/2026")))
                .isEqualTo(Decision.accepted(new ReporterOpened("order 12/2026")));
    }

    @Test
    void anAnonymousReporterHasNoIdentity() {
        assertThat(given(logged(ANONYMOUS)).when(new OpenReporter("curious")))
                .isEqualTo(Decision.rejected(new TipRefusal.ReporterAnonymous()));
        assertThat(given(logged(ANONYMOUS)).when(new DestroyReporter("asked for", TODAY)))
                .isEqualTo(Decision.rejected(new TipRefusal.ReporterAnonymous()));
    }

    @Test
    void aDestroyedIdentityIsGoneForGood() {
        Given gone = given(logged(NAMED), new ReporterDestroyed("asked for", TODAY));
        assertThat(gone.when(new OpenReporter("too late")))
                .isEqualTo(Decision.rejected(new TipRefusal.ReporterGone(TODAY)));
        assertThat(gone.when(new DestroyReporter("again", TODAY))).isEqualTo(Decision.unchanged());
        assertThat(gone.tip()).isEqualTo(new Tip.Received(INTAKE, new Reporter.Destroyed(TODAY)));
    }

    private static TipLogged logged(Reporter reporter) {
        return new TipLogged(INTAKE, reporter);
    }

    private static TipDecided decided(DecidedOutcome outcome) {
        return new TipDecided(outcome, TODAY, "checked");
    }

    private Given given(TipEvent... events) {
        Tip tip = decider.initial();
        for (TipEvent event : events) {
            tip = decider.apply(tip, event);
        }
        return new Given(tip);
    }

    private record Given(Tip tip) {
        Decision<TipEvent, TipRefusal> when(TipCommand command) {
            return new TipDecider().decide(tip, command);
        }
    }
}
