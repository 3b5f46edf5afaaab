package io.tipflow.kit.sample;

import io.tipflow.contracts.tips.TipEvent.TipReceived;
import io.tipflow.kit.aggregate.AggregateType;
import io.tipflow.kit.aggregate.Decider;
import io.tipflow.kit.aggregate.Decision;
import io.tipflow.kit.aggregate.Listing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The smallest aggregate that uses everything the spine offers; tests of the spine only. */
record Note(String unit, String text, int edits, Instant writtenAt) {

    sealed interface Command {
        record Write(String unit, String text, Instant at) implements Command {}

        record Edit(String text) implements Command {}
    }

    sealed interface Event {
        record Written(String unit, String text, Instant at) implements Event {}

        record Edited(String text) implements Event {}
    }

    enum Refusal {
        SAME_TEXT
    }

    static final AggregateType<Note, Command, Event, Refusal> TYPE =
            new AggregateType<>(
                    "note",
                    new Rules(),
                    Note.class,
                    Map.of("written", Event.Written.class, "edited", Event.Edited.class),
                    (id, before, after, event) ->
                            List.of(
                                    new TipReceived(
                                            LocalDate.of(2024, 6, 30),
                                            after.unit(),
                                            null,
                                            null,
                                            "HOTLINE",
                                            "TO_GIAC",
                                            false,
                                            true,
                                            null)),
                    note ->
                            new Listing(
                                    Set.of(note.unit(), "ABOVE"),
                                    Map.of("writtenAt", note.writtenAt()),
                                    Optional.empty()));

    private static final class Rules implements Decider<Note, Command, Event, Refusal> {

        @Override
        public Note initial() {
            return new Note("", "", 0, Instant.EPOCH);
        }

        @Override
        public Decision<Event, Refusal> decide(Note note, Command command) {
            return switch (command) {
                case Command.Write w ->
                        Decision.accepted(new Event.Written(w.unit(), w.text(), w.at()));
                case Command.Edit e ->
                        e.text().equals(note.text())
                                ? Decision.rejected(Refusal.SAME_TEXT)
                                : Decision.accepted(new Event.Edited(e.text()));
            };
        }

        @Override
        public Note apply(Note note, Event event) {
            return switch (event) {
                case Event.Written w -> new Note(w.unit(), w.text(), 0, w.at());
                case Event.Edited e ->
                        new Note(note.unit(), e.text(), note.edits() + 1, note.writtenAt());
            };
        }
    }
}
