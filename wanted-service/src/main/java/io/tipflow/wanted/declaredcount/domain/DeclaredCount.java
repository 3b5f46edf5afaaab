package io.tipflow.wanted.declaredcount.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a unit declared to be on its list at the end of a day: compared with the ledger, never a
 * part of it.
 *
 * @param declared what was declared; absent only before anything happened
 */
public record DeclaredCount(@Nullable Declared declared) {

    /** Before anything happened. */
    public static final DeclaredCount NONE = new DeclaredCount(null);

    /** So many persons were on the list of this unit at the end of this day. */
    public record Declared(LocalDate asOf, String unit, int persons) {}

    /**
     * What was declared.
     *
     * @throws NullPointerException before anything happened
     */
    public Declared facts() {
        return Objects.requireNonNull(declared, "Expected a declared count, but nothing happened");
    }
}
