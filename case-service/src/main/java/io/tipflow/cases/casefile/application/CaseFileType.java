package io.tipflow.cases.casefile.application;

import io.tipflow.cases.casefile.domain.Accused;
import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.CaseFileCommand;
import io.tipflow.cases.casefile.domain.CaseFileDecider;
import io.tipflow.cases.casefile.domain.CaseFileEvent;
import io.tipflow.cases.casefile.domain.CaseRefusal;
import io.tipflow.cases.casefile.domain.Initiation;
import io.tipflow.kit.aggregate.AggregateType;
import io.tipflow.kit.aggregate.Listing;
import io.tipflow.kit.text.SearchWords;
import io.tipflow.rulebook.view.Due;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How case files are written down, published and listed. */
public final class CaseFileType {

    /** The collection. */
    public static final String NAME = "cases";

    /** The listing field of the status. */
    public static final String STATUS = "status";

    /** The listing field of the article the case counts under. */
    public static final String OFFENCE = "offence";

    /** The listing field of the investigation body. */
    public static final String UNIT = "unit";

    /** The listing field of the first instant of the day of initiation. */
    public static final String INITIATED_AT = "initiatedAt";

    /** The listing field of the words a case is found by. */
    public static final String WORDS = "words";

    /** The listing field of the instant by which somebody has to act. */
    public static final String ACT_BY = "actBy";

    /** Changes whenever the lists hold more of a case than before. */
    public static final String LISTING_REVISION = "act-by-1";

    private CaseFileType() {}

    /** The type, under the rules about units and in the zone whose days the law means. */
    public static AggregateType<CaseFile, CaseFileCommand, CaseFileEvent, CaseRefusal> of(
            Jurisdiction jurisdiction, CaseLimits limits, ZoneId zone) {
        return new AggregateType<>(
                NAME,
                new CaseFileDecider(),
                CaseFile.class,
                CaseFileEvent.NAMES,
                CaseFileTranslator::translate,
                (state, at) -> listing(state, jurisdiction, limits.due(state, at), at, zone));
    }

    private static Listing listing(
            CaseFile state, Jurisdiction jurisdiction, Optional<Due> due, Instant at, ZoneId zone) {
        Initiation i = state.initiation();
        Map<String, Object> fields =
                new HashMap<>(
                        Map.of(
                                STATUS, state.status().name(),
                                OFFENCE, i.offence(),
                                UNIT, i.unit(),
                                INITIATED_AT, i.on().atStartOfDay(zone).toInstant(),
                                WORDS, words(state)));
        due.ifPresent(first -> fields.put(ACT_BY, first.actBy()));
        return new Listing(
                readers(state, jurisdiction),
                fields,
                due.map(first -> first.actBy().plusSeconds(1)).filter(next -> next.isAfter(at)));
    }

    /** Who has the case, who had it and whom the file was sent to, with those above them. */
    private static Set<String> readers(CaseFile state, Jurisdiction jurisdiction) {
        Set<String> readers = new HashSet<>(jurisdiction.scopeUp(state.initiation().unit()));
        Stream.of(state.course().procuracy(), state.course().court())
                .flatMap(Stream::ofNullable)
                .forEach(unit -> readers.addAll(jurisdiction.scopeUp(unit)));
        return readers;
    }

    private static List<String> words(CaseFile state) {
        Set<String> words = new LinkedHashSet<>(SearchWords.of(state.initiation().number()));
        for (Accused accused : state.accused()) {
            words.addAll(SearchWords.of(accused.name()));
            Integer born = accused.birthYear();
            if (born != null) {
                words.add(born.toString());
                words.add(String.format(Locale.ROOT, "%02d", born % 100));
            }
        }
        return List.copyOf(words);
    }
}
