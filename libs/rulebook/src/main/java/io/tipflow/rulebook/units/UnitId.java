package io.tipflow.rulebook.units;

/** Readable, stable id of a unit, such as {@code CA-94-941}. */
public record UnitId(String value) {
    public UnitId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("Expected the id of a unit, but got a blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
