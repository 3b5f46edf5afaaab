package io.tipflow.stats.live.adapter.web;

import io.tipflow.kit.security.Actor;
import io.tipflow.stats.alert.application.OpenAlerts;
import io.tipflow.stats.alert.application.OpenAlerts.Digest;
import io.tipflow.stats.alert.application.Person;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.live.adapter.web.LiveController.ChangeBody;
import io.tipflow.stats.live.adapter.web.LiveController.CountersBody;
import io.tipflow.stats.live.adapter.web.LivePlaces.Place;
import io.tipflow.stats.live.application.LiveBoard;
import io.tipflow.stats.live.application.LiveBoard.Reader;
import io.tipflow.stats.live.application.LiveBoard.Update;
import io.tipflow.stats.live.application.LiveBoards;
import io.tipflow.stats.units.AskedUnits;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one stream of the pages: counters for whom they are meant, alerts for whom they address, and
 * a heartbeat. The stream is a hint; the lists are the truth.
 */
@RestController
class PagesStreamController {

    private static final Logger LOG = LoggerFactory.getLogger(PagesStreamController.class);

    /** The longest a change of alerts waits to be told. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final String[] COUNTING = {
        "supervisor", "analyst", "investigation-head", "admin", "auditor"
    };

    private final LiveBoards boards;
    private final OpenAlerts alerts;
    private final AskedUnits units;
    private final FeedStatus feed;
    private final Clock clock;
    private final JsonMapper json;
    private final LiveSettings settings;
    private final LivePlaces places;

    PagesStreamController(
            LiveBoards boards,
            OpenAlerts alerts,
            AskedUnits units,
            FeedStatus feed,
            Clock clock,
            JsonMapper json,
            LiveSettings settings,
            LivePlaces places) {
        this.boards = boards;
        this.alerts = alerts;
        this.units = units;
        this.feed = feed;
        this.clock = clock;
        this.json = json;
        this.settings = settings;
        this.places = places;
    }

    /**
     * What a {@code heartbeat} event says.
     *
     * @param cursor the id to come back with
     */
    record BeatBody(Instant time, String cursor, boolean caughtUp, long lag, Digest alerts) {}

    /** Opens the stream, for whoever is logged in. */
    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("isAuthenticated()")
    void live(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Actor actor,
            HttpServletResponse response) {
        String asked = units.of(unit, actor);
        LiveBoard board = boards.of(asked);
        Place place = places.take();
        try (place;
                Reader _ = board.reader()) {
            new Serving(board, asked, actor, EventStream.begin(response))
                    .run(Optional.ofNullable(lastEventId).or(() -> Optional.ofNullable(after)));
        } catch (IOException e) {
            LOG.debug("A reader of the pages' stream went away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One reader of the stream. */
    private final class Serving {
        private final LiveBoard board;
        private final String unit;
        private final Person person;
        private final boolean counts;
        private final EventStream stream;
        private String seen;
        private long alertsSeen = -1;
        private Digest told = new Digest(0, "");

        private Serving(LiveBoard board, String unit, Actor actor, EventStream stream) {
            this.board = board;
            this.unit = unit;
            this.person = new Person(actor.subject(), actor.name(), actor.roles(), actor.unit());
            this.counts = actor.is(COUNTING);
            this.stream = stream;
            this.seen = board.state().id();
        }

        private void run(Optional<String> cursor) throws IOException, InterruptedException {
            Update first = cursor.flatMap(board::since).orElseGet(board::state);
            tell(first);
            beat();
            long nextBeat = System.nanoTime() + settings.heartbeat().toNanos();
            while (!board.isClosed()) {
                long left = nextBeat - System.nanoTime();
                if (left <= 0) {
                    beat();
                    nextBeat = System.nanoTime() + settings.heartbeat().toNanos();
                    continue;
                }
                Duration wait = Duration.ofNanos(Math.min(left, LOOK.toNanos()));
                if (board.awaitChange(seen, wait)) {
                    tell(board.since(seen).orElseGet(board::state));
                }
                lookAtAlerts();
            }
        }

        private void tell(Update update) throws IOException {
            boolean news = !update.id().equals(seen) || update.whole();
            seen = update.id();
            if (!counts || !news) {
                return;
            }
            if (update.whole()) {
                stream.send(
                        "state",
                        update.id(),
                        json.writeValueAsString(
                                new CountersBody(
                                        unit,
                                        update.counters(),
                                        feed.isCaughtUp(),
                                        clock.instant())));
            } else {
                stream.send(
                        "change",
                        update.id(),
                        json.writeValueAsString(
                                new ChangeBody(update.counters(), clock.instant())));
            }
        }

        private void lookAtAlerts() throws IOException {
            long version = alerts.version();
            if (version == alertsSeen) {
                return;
            }
            alertsSeen = version;
            Digest now = alerts.of(person);
            if (!now.equals(told)) {
                told = now;
                stream.send("alerts", null, json.writeValueAsString(now));
            }
        }

        private void beat() throws IOException {
            alertsSeen = alerts.version();
            told = alerts.of(person);
            long lag = feed.lag().values().stream().mapToLong(Long::longValue).sum();
            stream.send(
                    "heartbeat",
                    null,
                    json.writeValueAsString(
                            new BeatBody(clock.instant(), seen, feed.isCaughtUp(), lag, told)));
        }
    }
}
