package io.tipflow.cases.casefile.adapter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tipflow.cases.casefile.domain.Accused;
import io.tipflow.cases.casefile.domain.AccusedKind;
import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.CaseStatus;
import io.tipflow.cases.casefile.domain.Course;
import io.tipflow.cases.casefile.domain.Gravity;
import io.tipflow.cases.casefile.domain.Initiation;
import io.tipflow.cases.casefile.domain.Sex;
import io.tipflow.cases.casefile.domain.Verdict;
import io.tipflow.cases.casefile.domain.WantedMark;
import io.tipflow.cases.casefile.domain.Whereabouts;
import io.tipflow.kit.aggregate.HistoryEntry;
import io.tipflow.kit.text.Said;
import io.tipflow.kit.web.BlockedAction;
import io.tipflow.kit.web.Languages;
import io.tipflow.kit.web.OfferedAction;
import io.tipflow.rulebook.view.LimitView;
import io.tipflow.rulebook.view.LimitView.DueView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What clients see of cases. */
final class CaseViews {

    private CaseViews() {}

    /** A case in a list: no names. */
    record CaseSummary(
            String id,
            String number,
            CaseStatus status,
            String unit,
            @Nullable String area,
            String offence,
            Gravity gravity,
            LocalDate initiatedOn,
            int persons,
            int entities,
            @Nullable String procuracy,
            @Nullable String court,
            @Nullable DueView due) {

        static CaseSummary of(String id, CaseFile state, @Nullable DueView due) {
            Initiation i = state.initiation();
            return new CaseSummary(
                    id,
                    i.number(),
                    state.status(),
                    i.unit(),
                    i.area(),
                    i.offence(),
                    i.gravity(),
                    i.on(),
                    state.persons(),
                    state.entities(),
                    state.course().procuracy(),
                    state.course().court(),
                    due);
        }
    }

    /** A case with all that its reader may know and do. */
    record CaseView(
            String id,
            String number,
            CaseStatus status,
            String unit,
            @Nullable String area,
            String offence,
            Gravity gravity,
            LocalDate initiatedOn,
            @Nullable String decisionNo,
            List<String> tips,
            List<AccusedView> accused,
            int persons,
            int entities,
            @Nullable LocalDate fileSentOn,
            @Nullable String procuracy,
            @Nullable LocalDate acceptedByProcuracyOn,
            @Nullable LocalDate indictedOn,
            @Nullable String court,
            @Nullable LocalDate acceptedByCourtOn,
            @Nullable LocalDate judgedOn,
            List<WantedMark> wanted,
            List<LimitView> limits,
            @JsonProperty("_actions") List<OfferedAction> actions,
            @JsonProperty("_blocked") List<BlockedAction> blocked,
            @JsonProperty("_whatIf") @Nullable String whatIf) {

        /** The same as it would be, with the sentence that says what changes. */
        CaseView rehearsed(Said change) {
            return new CaseView(
                    id,
                    number,
                    status,
                    unit,
                    area,
                    offence,
                    gravity,
                    initiatedOn,
                    decisionNo,
                    tips,
                    accused,
                    persons,
                    entities,
                    fileSentOn,
                    procuracy,
                    acceptedByProcuracyOn,
                    indictedOn,
                    court,
                    acceptedByCourtOn,
                    judgedOn,
                    wanted,
                    limits,
                    actions,
                    blocked,
                    change.in(Languages.asked()));
        }

        static CaseView of(
                String id,
                CaseFile state,
                List<LimitView> limits,
                List<OfferedAction> actions,
                List<BlockedAction> blocked) {
            Initiation i = state.initiation();
            Course c = state.course();
            return new CaseView(
                    id,
                    i.number(),
                    state.status(),
                    i.unit(),
                    i.area(),
                    i.offence(),
                    i.gravity(),
                    i.on(),
                    i.decisionNo(),
                    i.tips(),
                    state.accused().stream().map(a -> AccusedView.of(a, state)).toList(),
                    state.persons(),
                    state.entities(),
                    c.fileSentOn(),
                    c.procuracy(),
                    c.acceptedByProcuracyOn(),
                    c.indictedOn(),
                    c.court(),
                    c.acceptedByCourtOn(),
                    c.judgedOn(),
                    state.wanted(),
                    limits,
                    actions,
                    blocked,
                    null);
        }
    }

    /** An accused, with what a wanted order says of the whereabouts. */
    record AccusedView(
            String id,
            String name,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            AccusedKind kind,
            String offence,
            LocalDate chargedOn,
            @Nullable Whereabouts whereabouts,
            @Nullable LocalDate whereaboutsSince,
            @Nullable Verdict verdict) {

        static AccusedView of(Accused a, CaseFile state) {
            @Nullable WantedMark mark = state.markOf(a.id()).orElse(null);
            return new AccusedView(
                    a.id(),
                    a.name(),
                    a.birthYear(),
                    a.sex(),
                    a.kind(),
                    a.offence(),
                    a.chargedOn(),
                    mark == null ? null : mark.whereabouts(),
                    mark == null ? null : mark.since(),
                    a.verdict());
        }
    }

    /** What happened, in order. */
    record HistoryView(List<Entry> items) {

        /** One thing that happened. */
        record Entry(long seq, String type, Instant at, String by, JsonNode data) {}

        /** The history behind a version, 0 for all. */
        static HistoryView of(List<HistoryEntry> history, long after) {
            return new HistoryView(
                    history.stream()
                            .filter(e -> e.seq() > after)
                            .map(e -> new Entry(e.seq(), e.type(), e.at(), e.by(), e.data()))
                            .toList());
        }
    }
}
