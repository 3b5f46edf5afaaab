package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.CommandRequest;
import io.tipflow.kit.web.Languages;
import io.tipflow.rulebook.view.LimitView.DueView;
import io.tipflow.tipintake.tip.application.TipLimits;
import io.tipflow.tipintake.tip.application.TipRights;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows tips as their reader may see them, with what he may do and what not. */
@Component
final class TipViews {

    private final TipActions actions;
    private final TipLimits limits;
    private final ZoneId zone;

    TipViews(TipRights rights, TipLimits limits, ZoneId zone) {
        this.actions = new TipActions(rights);
        this.limits = limits;
        this.zone = zone;
    }

    /** A tip, with its receipt only for who logs it. */
    TipView of(String id, Tip tip, Actor reader, Instant now, @Nullable String receipt) {
        Tip.Logged logged = TipView.logged(tip);
        return TipView.of(
                id,
                logged,
                limits.shown(logged, now, Languages.asked().code()),
                actions.of(id, logged, reader, LocalDate.ofInstant(now, zone)),
                receipt);
    }

    /** A tip in a list, with what is due first. */
    TipSummary summary(String id, Tip tip, Instant now) {
        Tip.Logged logged = TipView.logged(tip);
        return TipSummary.of(
                id,
                logged,
                limits.due(logged, now)
                        .map(due -> DueView.of(due, Languages.asked().code()))
                        .orElse(null));
    }

    /** The tip as a command left it. */
    Function<Outcome.Done<Tip, TipRefusal>, TipView> after(CommandRequest request) {
        return done -> of(done.id(), done.state(), request.person(), request.at(), null);
    }
}
