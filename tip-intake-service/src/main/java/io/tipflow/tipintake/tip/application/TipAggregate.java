package io.tipflow.tipintake.tip.application;

import static java.util.Map.entry;

import io.tipflow.kit.aggregate.AggregateType;
import io.tipflow.kit.aggregate.Listing;
import io.tipflow.kit.text.SearchWords;
import io.tipflow.rulebook.view.Due;
import io.tipflow.tipintake.tip.domain.Addition;
import io.tipflow.tipintake.tip.domain.Intake;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipDecider;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import io.tipflow.tipintake.tip.domain.TipStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The tip as a kind of aggregate: how it is written down, published and listed. */
public final class TipAggregate {

    /** The collection, and the publisher in {@code ce_source}. */
    public static final String NAME = "tip";

    /** Listing fields, by which lists filter, sort and find. */
    public static final String STATUS = "status";

    public static final String CHANNEL = "channel";
    public static final String OFFENCE = "offence";
    public static final String URGENT = "urgent";
    public static final String RECEIVED_AT = "receivedAt";
    public static final String WORDS = "words";
    public static final String RECEIPT_HASH = "receiptHash";

    /** By when somebody has to act on it: to ask for more time, or to decide. */
    public static final String ACT_BY = "actBy";

    /** Changes whenever the lists hold more of a tip than before. */
    public static final String LISTING_REVISION = "act-by-1";

    /** The names of the two events that make up the talk with the reporter. */
    static final String REPORTER_ASKED = "reporter-asked";

    static final String REPORTER_WROTE = "reporter-wrote";

    /** The names that private events carry in the history. */
    public static final Map<String, Class<? extends TipEvent>> EVENT_NAMES =
            Map.ofEntries(
                    entry("tip-logged", TipEvent.TipLogged.class),
                    entry("proposals-kept", TipEvent.ProposalsKept.class),
                    entry("information-added", TipEvent.InformationAdded.class),
                    entry("made-urgent", TipEvent.MadeUrgent.class),
                    entry("marked-duplicate", TipEvent.MarkedDuplicate.class),
                    entry("tip-decided", TipEvent.TipDecided.class),
                    entry("tip-led-to-case", TipEvent.TipLedToCase.class),
                    entry("tip-led-to-further-case", TipEvent.TipLedToFurtherCase.class),
                    entry(REPORTER_ASKED, TipEvent.ReporterAsked.class),
                    entry(REPORTER_WROTE, TipEvent.ReporterWrote.class),
                    entry("reporter-opened", TipEvent.ReporterOpened.class),
                    entry("reporter-destroyed", TipEvent.ReporterDestroyed.class));

    private TipAggregate() {}

    /**
     * The type.
     *
     * @param scopeUp who may read what a unit owns
     * @param due what somebody has to act on first at an instant
     */
    public static AggregateType<Tip, TipCommand, TipEvent, TipRefusal> type(
            Function<String, Set<String>> scopeUp,
            BiFunction<Tip.Logged, Instant, Optional<Due>> due) {
        return new AggregateType<>(
                NAME,
                new TipDecider(),
                Tip.class,
                EVENT_NAMES,
                TipPublication::translate,
                (tip, at) -> listing(tip, at, scopeUp, due));
    }

    private static Listing listing(
            Tip tip,
            Instant at,
            Function<String, Set<String>> scopeUp,
            BiFunction<Tip.Logged, Instant, Optional<Due>> dueOf) {
        return switch (tip) {
            case Tip.Unlogged unlogged -> new Listing(Set.of(), Map.of(), Optional.empty());
            case Tip.Logged logged -> {
                Optional<Due> due = dueOf.apply(logged, at);
                yield new Listing(
                        scopeUp.apply(logged.intake().unit()),
                        fields(logged, due),
                        due.filter(d -> d.askBy().isPresent()).map(d -> d.actBy().plusSeconds(1)));
            }
        };
    }

    private static Map<String, Object> fields(Tip.Logged tip, Optional<Due> due) {
        Intake intake = tip.intake();
        Map<String, Object> fields = new HashMap<>();
        fields.put(STATUS, TipStatus.of(tip).name());
        fields.put(CHANNEL, intake.channel().name());
        fields.put(URGENT, Boolean.toString(tip.urgent()));
        fields.put(RECEIVED_AT, intake.receivedAt());
        fields.put(WORDS, words(tip));
        fields.put(RECEIPT_HASH, intake.receiptHash());
        due.ifPresent(d -> fields.put(ACT_BY, d.actBy()));
        if (intake.offence() != null) {
            fields.put(OFFENCE, intake.offence());
        }
        return fields;
    }

    /** The words it is found by: the first ones and what was added. */
    private static List<String> words(Tip.Logged tip) {
        List<Addition> additions = tip.growth().additions();
        if (additions.isEmpty()) {
            return SearchWords.of(tip.intake().narrative());
        }
        StringBuilder all = new StringBuilder(tip.intake().narrative());
        additions.forEach(addition -> all.append(' ').append(addition.text()));
        return SearchWords.of(all.toString());
    }
}
