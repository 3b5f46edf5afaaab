package io.tipflow.tipintake.tip.adapter.rulebook;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.limits.CaseFacts;
import io.tipflow.rulebook.limits.Fact;
import io.tipflow.rulebook.limits.Limit;
import io.tipflow.rulebook.units.Unit;
import io.tipflow.rulebook.view.Due;
import io.tipflow.rulebook.view.Followed;
import io.tipflow.rulebook.view.LimitView;
import io.tipflow.rulebook.view.LimitViews;
import io.tipflow.tipintake.tip.application.TipLimits;
import io.tipflow.tipintake.tip.domain.DecidedOutcome;
import io.tipflow.tipintake.tip.domain.Intake;
import io.tipflow.tipintake.tip.domain.Reporter;
import io.tipflow.tipintake.tip.domain.Resolution;
import io.tipflow.tipintake.tip.domain.Tip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the rulebook what a tip knows of itself, and nothing else: its receipt, by whom, and its
 * outcome. What nobody enters here (the classification, the notices, the assignment) has an end
 * that can be told, but not whether it was kept.
 */
public final class RulebookTipLimits implements TipLimits {

    private static final String RECEIVED = "tip.received";
    private static final String INITIATED = "case.initiated";
    private static final String NOT_INITIATED = "tip.not-initiated";
    private static final String CLOSED = "tip.closed";

    private final Rulebook rulebook;
    private final Followed followed;
    private final LimitViews views;

    public RulebookTipLimits(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.followed =
                Followed.by(rulebook.timeLimits(), Set.of(INITIATED, NOT_INITIATED, CLOSED));
        this.views = new LimitViews(rulebook);
    }

    @Override
    public List<LimitView> shown(Tip.Logged tip, Instant at, String language) {
        return views.of(limits(tip, at), followed, language);
    }

    @Override
    public Optional<Due> due(Tip.Logged tip, Instant at) {
        return switch (tip) {
            case Tip.Received received -> followed.first(limits(received, at));
            case Tip.Resolved resolved -> Optional.empty();
        };
    }

    private List<Limit> limits(Tip.Logged tip, Instant at) {
        List<Fact> facts = new ArrayList<>();
        Intake intake = tip.intake();
        facts.add(
                Fact.of(RECEIVED, intake.receivedAt()).with(Map.of("receiver", receiver(intake))));
        if (tip instanceof Tip.Resolved resolved) {
            facts.add(ended(intake, resolved.resolution()));
        }
        Map<String, String> circumstances = new HashMap<>();
        circumstances.put("urgent", Boolean.toString(tip.urgent()));
        circumstances.put(
                "reporter", tip.reporter() instanceof Reporter.Anonymous ? "UNNAMED" : "KNOWN");
        // The clock of who entered it may run ahead of ours.
        Instant last = facts.getLast().at();
        return rulebook.timeLimits()
                .limitsOf(CaseFacts.of(facts, circumstances, at.isBefore(last) ? last : at));
    }

    /** The outcome, of which the day is known; not before the receipt on that day. */
    private Fact ended(Intake intake, Resolution resolution) {
        Instant day = resolution.on().atStartOfDay(rulebook.zone()).toInstant();
        Instant at = day.isBefore(intake.receivedAt()) ? intake.receivedAt() : day;
        return switch (resolution) {
            case Resolution.CaseInitiated initiated -> Fact.of(INITIATED, at);
            case Resolution.Decided decided ->
                    Fact.of(
                            decided.outcome() == DecidedOutcome.NOT_INITIATED
                                    ? NOT_INITIATED
                                    : CLOSED,
                            at);
        };
    }

    /** What the receiving unit is in the eyes of the law. */
    private String receiver(Intake intake) {
        Optional<Unit> unit = rulebook.units().find(intake.unit());
        return switch (unit.map(Unit::body).orElse("")) {
            case "POLICE" ->
                    unit.filter(u -> u.level().equals("COMMUNE")).isPresent()
                            ? "COMMUNE_POLICE"
                            : "INVESTIGATION";
            case "PROCURACY" -> "PROCURACY";
            default -> "OTHER";
        };
    }
}
