package io.tipflow.stats.report.domain;

import io.tipflow.stats.measure.Pair;
import org.jspecify.annotations.Nullable;

/**
 * A printed figure.
 *
 * @param cases how many cases (vụ); absent where only persons are counted
 * @param persons how many persons (bị can, bị cáo, đối tượng)
 */
public record Figure(@Nullable Long cases, long persons) {

    public static Figure of(Pair pair) {
        return new Figure(pair.cases(), pair.persons());
    }

    public static Figure persons(long persons) {
        return new Figure(null, persons);
    }

    public Figure minus(Figure other) {
        return new Figure(
                cases == null || other.cases == null ? null : cases - other.cases,
                persons - other.persons);
    }

    public boolean isZero() {
        return (cases == null || cases == 0) && persons == 0;
    }
}
