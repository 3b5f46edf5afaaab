package io.tipflow.cases.casefile.application;

import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.rulebook.view.Due;
import io.tipflow.rulebook.view.LimitView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A law without time limits. */
final class NoLimits implements CaseLimits {

    @Override
    public List<LimitView> shown(CaseFile state, Instant at, String language) {
        return List.of();
    }

    @Override
    public Optional<Due> due(CaseFile state, Instant at) {
        return Optional.empty();
    }
}
