package io.tipflow.wanted.handover.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fugitives of another province who were caught or persuaded here and handed over to it.
 *
 * @param made what was handed over; absent only before anything happened
 */
public record Handover(@Nullable Made made) {

    /** Before anything happened. */
    public static final Handover NONE = new Handover(null);

    /**
     * What was handed over.
     *
     * @param unit the helping unit
     * @param receiver the unit or province that wanted them
     * @param persons how many
     */
    public record Made(LocalDate on, String unit, String receiver, int persons) {}

    /**
     * What was handed over.
     *
     * @throws NullPointerException before anything happened
     */
    public Made facts() {
        return Objects.requireNonNull(made, "Expected a handover, but nothing happened yet");
    }
}
