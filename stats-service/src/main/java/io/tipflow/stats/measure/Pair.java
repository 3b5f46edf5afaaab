package io.tipflow.stats.measure;

/**
 * The pair that criminal statistics always count in: cases (vụ) and persons (bị can, bị cáo, đối
 * tượng).
 */
public record Pair(long cases, long persons) {

    public static final Pair NONE = new Pair(0, 0);

    public Pair plus(Pair other) {
        return new Pair(cases + other.cases, persons + other.persons);
    }

    public Pair minus(Pair other) {
        return new Pair(cases - other.cases, persons - other.persons);
    }

    public boolean isNone() {
        return cases == 0 && persons == 0;
    }
}
