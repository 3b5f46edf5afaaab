package io.tipflow.tipintake.tip.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came to a tip beside its first words.
 *
 * @param additions what was learned since, in order
 * @param duplicates which other tips it was marked a duplicate of, in order
 * @param proposed what the platform proposed when it was entered and nobody took, by field
 * @param urgentSince the day on which something learned later made it urgent
 */
public record Growth(
        List<Addition> additions,
        List<DuplicateMark> duplicates,
        Map<String, String> proposed,
        @Nullable LocalDate urgentSince) {

    /** Nothing yet. */
    public static final Growth NONE = new Growth(List.of(), List.of(), Map.of(), null);

    public Growth {
        additions = List.copyOf(additions);
        duplicates = List.copyOf(duplicates);
        proposed = Map.copyOf(proposed);
    }

    /** Tips that were written before there was any have none. */
    static Growth orNone(@Nullable Growth growth) {
        return growth == null ? NONE : growth;
    }

    /** The mark of that other tip. */
    public Optional<DuplicateMark> duplicateOf(String tip) {
        return duplicates.stream().filter(mark -> mark.tip().equals(tip)).findFirst();
    }

    Growth with(Addition addition) {
        List<Addition> more = new ArrayList<>(additions);
        more.add(addition);
        return new Growth(more, duplicates, proposed, urgentSince);
    }

    Growth with(DuplicateMark mark) {
        List<DuplicateMark> more = new ArrayList<>(duplicates);
        more.add(mark);
        return new Growth(additions, more, proposed, urgentSince);
    }

    Growth with(Map<String, String> moreProposed) {
        Map<String, String> all = new LinkedHashMap<>(proposed);
        all.putAll(moreProposed);
        return new Growth(additions, duplicates, all, urgentSince);
    }

    Growth urgent(LocalDate since) {
        return new Growth(additions, duplicates, proposed, since);
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "Growth[additions=" + additions.size() + ", duplicates=" + duplicates.size() + "]";
    }
}
