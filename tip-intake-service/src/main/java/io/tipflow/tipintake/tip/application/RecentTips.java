package io.tipflow.tipintake.tip.application;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.tipintake.tip.domain.Intake;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import io.tipflow.tipintake.tip.domain.TipStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the tips that a new one may repeat, among those its reader may see, by index only. */
public final class RecentTips {

    private final Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips;

    public RecentTips(Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips) {
        this.tips = tips;
    }

    /** A tip in the register. */
    public record Recent(String id, Intake intake, TipStatus status) {}

    /**
     * The latest tips, and earlier ones that hold one of some rare words.
     *
     * @param reader the unit whose tips they are
     * @param since the first instant of receipt that counts
     * @param latest how many of the latest
     * @param rareWords folded words such as a number plate
     */
    public List<Recent> of(String reader, Instant since, int latest, List<String> rareWords) {
        Map<String, Recent> found = new LinkedHashMap<>();
        page(reader, since, latest, Optional.empty()).forEach(tip -> found.put(tip.id(), tip));
        for (String word : rareWords) {
            page(reader, since, 20, Optional.of(word)).forEach(tip -> found.put(tip.id(), tip));
        }
        return List.copyOf(found.values());
    }

    private Stream<Recent> page(String reader, Instant since, int most, Optional<String> word) {
        List<Criterion> criteria = new ArrayList<>();
        criteria.add(new Criterion.Between(TipAggregate.RECEIVED_AT, since, null));
        word.ifPresent(w -> criteria.add(new Criterion.StartsWith(TipAggregate.WORDS, w)));
        return tips
                .list(
                        new ListQuery(
                                reader,
                                criteria,
                                TipAggregate.RECEIVED_AT,
                                true,
                                Optional.empty(),
                                most))
                .items()
                .stream()
                .flatMap(current -> recent(current).stream());
    }

    private static Optional<Recent> recent(Current<Tip> current) {
        return switch (current.state()) {
            case Tip.Unlogged unlogged -> Optional.empty();
            case Tip.Logged tip ->
                    Optional.of(new Recent(current.id(), tip.intake(), TipStatus.of(tip)));
        };
    }
}
