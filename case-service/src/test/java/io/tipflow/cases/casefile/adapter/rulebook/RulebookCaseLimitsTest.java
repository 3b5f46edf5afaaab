package io.tipflow.cases.casefile.adapter.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.CaseFileDecider;
import io.tipflow.cases.casefile.domain.CaseFileEvent;
import io.tipflow.cases.casefile.domain.Gravity;
import io.tipflow.cases.casefile.domain.Initiation;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.view.LimitView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Worked by hand from the articles and the calendar of 2024. */
class RulebookCaseLimitsTest {

    private static final LocalDate INITIATED = LocalDate.of(2024, 2, 1);

    private final RulebookCaseLimits limits = new RulebookCaseLimits(Rulebook.load());

    /** Three months from 1 February: Wednesday 1 May is a day off, so Thursday 2 May. */
    @Test
    void theInvestigationOfASeriousOffenceLastsThreeMonths() {
        CaseFile file = after();
        LimitView found = limit(file, "2024-03-01T02:00:00Z", "vi", "investigation");
        assertThat(found.article()).isEqualTo("Điều 172.1 BLTTHS");
        assertThat(found.start()).isEqualTo("2024-02-01");
        assertThat(found.nominalEnd()).isEqualTo("2024-05-01");
        assertThat(found.end()).isEqualTo("2024-05-02");
        assertThat(found.daysLeft()).isEqualTo(62);
        // Ten days before the unmoved end (Art 172.2).
        assertThat(found.askBy()).isEqualTo("2024-04-21");
        assertThat(found.extensions())
                .singleElement()
                .satisfies(more -> {
                    assertThat(more.length()).isEqualTo("3 tháng");
                    assertThat(more.askBy()).isEqualTo("2024-04-21");
                    assertThat(more.grantedBy())
                            .singleElement()
                            .satisfies(who ->
                                    assertThat(who).contains("Viện trưởng").contains("cấp tỉnh"));
                });
        assertThat(limit(file, "2024-03-01T02:00:00Z", "en", "investigation").title())
                .isEqualTo("Investigation");
    }

    @Test
    void firstSomebodyHasToAskAndWhenThatIsMissedToConclude() {
        CaseFile file = after();
        assertThat(limits.due(file, Instant.parse("2024-03-01T02:00:00Z")))
                .hasValueSatisfying(due -> {
                    assertThat(due.limit().id()).isEqualTo("investigation");
                    assertThat(due.askBy()).isPresent();
                    assertThat(due.actBy()).isEqualTo("2024-04-21T17:00:00Z");
                });
        assertThat(limits.due(file, Instant.parse("2024-04-22T02:00:00Z")))
                .hasValueSatisfying(due -> {
                    assertThat(due.askBy()).isEmpty();
                    assertThat(due.actBy()).isEqualTo("2024-05-02T17:00:00Z");
                });
    }

    @Test
    void theFileMeetsTheInvestigationOnTheSameDayAndTheProcuracyCountsFromItsReceipt() {
        CaseFile sent = after(new CaseFileEvent.FileSent(LocalDate.of(2024, 3, 1), "VKS-94"));
        assertThat(limit(sent, "2024-03-04T02:00:00Z", "vi", "investigation").state())
                .isEqualTo("MET");
        assertThat(limit(sent, "2024-03-04T02:00:00Z", "vi", "investigation.file").state())
                .isEqualTo("MET");
        assertThat(limits.due(sent, Instant.parse("2024-03-04T02:00:00Z"))).isEmpty();

        CaseFile taken =
                after(
                        new CaseFileEvent.FileSent(LocalDate.of(2024, 3, 1), "VKS-94"),
                        new CaseFileEvent.AcceptedByProcuracy(LocalDate.of(2024, 3, 4)));
        // 20 days from Monday 4 March end on Sunday 24 March (Art 240.1).
        LimitView found = limit(taken, "2024-03-10T02:00:00Z", "vi", "prosecution");
        assertThat(found.end()).isEqualTo("2024-03-25");
        assertThat(found.state()).isEqualTo("RUNNING");
    }

    /** 45 days from Monday 1 April are Thursday 16 May (Art 277.1). */
    @Test
    void theCourtPreparesTheTrialUntilTheJudgmentEndsThat() {
        CaseFile atCourt = after(toCourt());
        LimitView found = limit(atCourt, "2024-04-10T02:00:00Z", "vi", "trial.preparation");
        assertThat(found.end()).isEqualTo("2024-05-16");
        assertThat(found.followed()).isTrue();

        CaseFileEvent[] all = new CaseFileEvent[5];
        System.arraycopy(toCourt(), 0, all, 0, 4);
        all[4] = new CaseFileEvent.JudgmentGiven(LocalDate.of(2024, 6, 3), Map.of());
        CaseFile judged = after(all);
        Instant later = Instant.parse("2024-06-10T02:00:00Z");
        assertThat(limits.shown(judged, later, "vi"))
                .extracting(LimitView::id)
                .doesNotContain("trial.preparation")
                .contains("appeal");
        assertThat(limits.due(judged, later)).isEmpty();
    }

    private static CaseFileEvent[] toCourt() {
        return new CaseFileEvent[] {
            new CaseFileEvent.FileSent(LocalDate.of(2024, 3, 1), "VKS-94"),
            new CaseFileEvent.AcceptedByProcuracy(LocalDate.of(2024, 3, 4)),
            new CaseFileEvent.IndictmentFiled(LocalDate.of(2024, 3, 22), "TA-94"),
            new CaseFileEvent.AcceptedByCourt(LocalDate.of(2024, 4, 1))
        };
    }

    private LimitView limit(CaseFile file, String at, String language, String id) {
        Optional<LimitView> found =
                limits.shown(file, Instant.parse(at), language).stream()
                        .filter(limit -> limit.id().equals(id))
                        .findFirst();
        assertThat(found).as(id).isPresent();
        return found.orElseThrow();
    }

    private static CaseFile after(CaseFileEvent... events) {
        CaseFileDecider decider = new CaseFileDecider();
        CaseFile file =
                decider.apply(
                        CaseFile.NONE,
                        new CaseFileEvent.Opened(
                                new Initiation(
                                        "VA-2024-000001",
                                        "CA-94",
                                        null,
                                        "174",
                                        Gravity.SERIOUS,
                                        INITIATED,
                                        null,
                                        List.of())));
        for (CaseFileEvent event : events) {
            file = decider.apply(file, event);
        }
        return file;
    }
}
