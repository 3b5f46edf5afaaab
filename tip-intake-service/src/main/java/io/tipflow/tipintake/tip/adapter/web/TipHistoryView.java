package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.aggregate.HistoryEntry;
import io.tipflow.kit.json.Json;
import io.tipflow.tipintake.tip.adapter.web.TipView.ReporterKnown;
import io.tipflow.tipintake.tip.application.TipAggregate;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipEvent.InformationAdded;
import io.tipflow.tipintake.tip.domain.TipEvent.MadeUrgent;
import io.tipflow.tipintake.tip.domain.TipEvent.MarkedDuplicate;
import io.tipflow.tipintake.tip.domain.TipEvent.ProposalsKept;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterAsked;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterDestroyed;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterOpened;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterWrote;
import io.tipflow.tipintake.tip.domain.TipEvent.TipDecided;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLedToCase;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLedToFurtherCase;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLogged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The history of a tip: what happened, when, by whom; never what was sealed. */
record TipHistoryView(List<Entry> items) {

    private static final JsonMapper JSON = Json.tolerant();

    /** One thing that happened. */
    record Entry(long seq, String type, Instant at, String by, Map<String, Object> data) {}

    /** The history behind a version; 0 for all of it. */
    static TipHistoryView of(List<HistoryEntry> history, long after) {
        return new TipHistoryView(
                history.stream()
                        .filter(entry -> entry.seq() > after)
                        .map(TipHistoryView::of)
                        .toList());
    }

    private static Entry of(HistoryEntry entry) {
        Class<? extends TipEvent> type =
                Objects.requireNonNull(
                        TipAggregate.EVENT_NAMES.get(entry.type()),
                        "Expected a known event in the history of a tip");
        TipEvent event = JSON.treeToValue(entry.data(), type);
        return new Entry(entry.seq(), entry.type(), entry.at(), entry.by(), shown(event));
    }

    private static Map<String, Object> shown(TipEvent event) {
        return switch (event) {
            case TipLogged(var intake, var reporter) ->
                    Map.of(
                            "number",
                            intake.number(),
                            "unit",
                            intake.unit(),
                            "channel",
                            intake.channel(),
                            "kind",
                            intake.kind(),
                            "receivedAt",
                            intake.receivedAt(),
                            "reporter",
                            ReporterKnown.of(reporter));
            case ProposalsKept(var proposed) -> Map.of("fields", proposed.keySet());
            case InformationAdded(var addition) -> Map.of("text", addition.text());
            case MadeUrgent(var on) -> Map.of("on", on);
            case MarkedDuplicate(var mark) -> Map.of("tip", mark.tip(), "number", mark.number());
            case TipDecided(var outcome, var on, var reason) ->
                    Map.of("outcome", outcome, "decidedOn", on, "reason", reason);
            case TipLedToCase(var caseFile, var on) -> Map.of("caseFile", caseFile, "openedOn", on);
            case TipLedToFurtherCase(var caseFile, var on) ->
                    Map.of("caseFile", caseFile, "openedOn", on);
            case ReporterAsked(var question) -> Map.of("question", question);
            case ReporterWrote(var text, var on) -> Map.of("text", text);
            case ReporterOpened(var reason) -> Map.of("reason", reason);
            case ReporterDestroyed(var reason, var on) -> Map.of("reason", reason, "on", on);
        };
    }
}
