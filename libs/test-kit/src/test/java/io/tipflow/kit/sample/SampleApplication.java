package io.tipflow.kit.sample;

import io.tipflow.contracts.EventEnvelope;
import io.tipflow.contracts.tips.TipEvent;
import io.tipflow.kit.TipflowService;
import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.config.AggregateFactory;
import io.tipflow.kit.inbox.EventConsumers;
import io.tipflow.kit.inbox.RefusedForGood;
import io.tipflow.kit.mongo.ListIndex;
import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Answers;
import io.tipflow.kit.web.CommandRequest;
import io.tipflow.kit.web.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.messaging.Message;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service that does nothing but use the spine. */
@TipflowService
class SampleApplication {

    /** What the consumer saw. */
    static final class Seen {
        final List<EventEnvelope<TipEvent>> events = new CopyOnWriteArrayList<>();
        final AtomicInteger failuresToCome = new AtomicInteger();
    }

    @Bean
    Seen seen() {
        return new Seen();
    }

    @Bean
    Aggregates<Note, Note.Command, Note.Event, Note.Refusal> notes(AggregateFactory factory) {
        return factory.aggregates(Note.TYPE, List.of(ListIndex.sortedBy("writtenAt")));
    }

    @Bean
    Consumer<Message<byte[]>> noteEvents(EventConsumers consumers, Seen seen) {
        return consumers.of(
                "sample",
                TipEvent.class,
                event -> {
                    if (event.data().unit().equals("REFUSED")) {
                        throw new RefusedForGood("this unit is refused");
                    }
                    if (seen.failuresToCome.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                        throw new IllegalStateException("not now");
                    }
                    seen.events.add(event);
                });
    }

    record WriteNote(
            @Size(min = 1, max = 20) String text,
            @Nullable LocalDate day,
            @Nullable Integer stars) {}

    record EditNote(String text) {}

    record NoteView(String id, String text, int edits) {}

    @RestController
    @RequestMapping("/api/v1/notes")
    static class NoteController {

        private final Aggregates<Note, Note.Command, Note.Event, Note.Refusal> notes;

        NoteController(Aggregates<Note, Note.Command, Note.Event, Note.Refusal> notes) {
            this.notes = notes;
        }

        @PostMapping
        @PreAuthorize("hasRole('writer')")
        ResponseEntity<NoteView> write(CommandRequest request, @Valid @RequestBody WriteNote body) {
            return Answers.created(
                    notes.create(
                            request.newId().toString(),
                            request.context(body),
                            new Note.Command.Write(
                                    request.person().unit(), body.text(), request.at())),
                    "/api/v1/notes",
                    done -> new NoteView(done.id(), done.state().text(), done.state().edits()),
                    NoteController::refusal);
        }

        @PostMapping("/{id}/actions/edit")
        @PreAuthorize("hasRole('writer')")
        ResponseEntity<NoteView> edit(
                CommandRequest request,
                @PathVariable String id,
                @Valid @RequestBody EditNote body) {
            return Answers.acted(
                    notes.act(id, request.context(body), new Note.Command.Edit(body.text())),
                    done -> new NoteView(done.id(), done.state().text(), done.state().edits()),
                    NoteController::refusal);
        }

        @GetMapping("/{id}")
        ResponseEntity<NoteView> read(Actor actor, @PathVariable String id) {
            return Answers.item(
                    notes.find(id, Optional.of(actor.unit())),
                    note -> new NoteView(note.id(), note.state().text(), note.state().edits()));
        }

        @GetMapping
        Answers.PageBody<NoteView> list(
                Actor actor,
                @RequestParam Optional<String> cursor,
                @RequestParam(defaultValue = "2") int limit,
                @RequestParam Optional<LocalDate> from) {
            return Answers.page(
                    notes.list(
                            new ListQuery(
                                    actor.unit(), List.of(), "writtenAt", true, cursor, limit)),
                    note -> new NoteView(note.id(), note.state().text(), note.state().edits()));
        }

        private static Refusal refusal(Note.Refusal reason) {
            return switch (reason) {
                case SAME_TEXT ->
                        Refusal.conflict(
                                        "same-text",
                                        "The note says that already: send another text.")
                                .under("Art 1")
                                .allowedTo(List.of("nobody"));
            };
        }
    }
}
