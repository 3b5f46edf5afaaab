package io.tipflow.stats.report.application;

import io.tipflow.stats.report.domain.Line;
import java.util.List;
import java.util.SortedSet;

/**
 * What stands behind a figure, one by one, so that whoever counts them gets the figure.
 *
 * @param collection where the records are found: {@code /api/v1/<collection>/<id>}
 * @param counts what is counted: cases, persons or documents
 * @param items in a steady order, each the ids of what makes it count: one case, or all orders on
 *     one person
 */
public record Records(Line line, String collection, Counts counts, List<SortedSet<String>> items) {

    public Records {
        items = List.copyOf(items);
    }

    /** What one item is. */
    public enum Counts {
        CASES,
        PERSONS,
        DOCUMENTS
    }

    /** The figure that the items make, or are less or more than. */
    public long figure() {
        return switch (counts) {
            case CASES -> {
                Long cases = line.figure().cases();
                yield cases == null ? 0 : cases;
            }
            case PERSONS, DOCUMENTS -> line.figure().persons();
        };
    }
}
