package io.tipflow.tipintake.tip.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tip as it stands: each state is a type. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Tip.Unlogged.class, name = "UNLOGGED"),
    @JsonSubTypes.Type(value = Tip.Received.class, name = "RECEIVED"),
    @JsonSubTypes.Type(value = Tip.Resolved.class, name = "RESOLVED")
})
public sealed interface Tip {

    /** Before anything happened. */
    record Unlogged() implements Tip {}

    /** A tip in the register. */
    sealed interface Logged extends Tip {

        /** What was taken down. */
        Intake intake();

        /** Who reported it, as far as the tip knows. */
        Reporter reporter();

        /** What came to it since. */
        Growth growth();

        /** Whether it has to be acted on at once: from the beginning, or since more was learned. */
        default boolean urgent() {
            return intake().urgent() || growth().urgentSince() != null;
        }
    }

    /** Received (tiếp nhận, Art 145) and still open. */
    record Received(Intake intake, Reporter reporter, @Nullable Growth growth) implements Logged {

        @Override
        public Growth growth() {
            return Growth.orNone(growth);
        }

        /** Just received. */
        public Received(Intake intake, Reporter reporter) {
            this(intake, reporter, Growth.NONE);
        }
    }

    /**
     * Come to its outcome.
     *
     * @param furtherCases cases that came of it afterwards, such as after the procuracy annulled a
     *     decision not to initiate (Art 158, 161)
     */
    record Resolved(
            Intake intake,
            Reporter reporter,
            Resolution resolution,
            List<FurtherCase> furtherCases,
            @Nullable Growth growth)
            implements Logged {
        public Resolved {
            furtherCases = List.copyOf(furtherCases);
        }

        @Override
        public Growth growth() {
            return Growth.orNone(growth);
        }

        /** With nothing but its first words. */
        public Resolved(
                Intake intake,
                Reporter reporter,
                Resolution resolution,
                List<FurtherCase> furtherCases) {
            this(intake, reporter, resolution, furtherCases, Growth.NONE);
        }
    }
}
