package io.tipflow.stats.live.adapter.web;

import io.tipflow.kit.security.Actor;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.live.adapter.web.LivePlaces.Place;
import io.tipflow.stats.live.application.Counters;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The live counters, once or as a stream of what changes. */
@RestController
@RequestMapping("/api/v1/stats")
@PreAuthorize("hasAnyRole('supervisor','analyst','investigation-head','admin','auditor')")
class LiveController {

    private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);

    private final LiveBoards boards;
    private final Counters counters;
    private final AskedUnits units;
    private final FeedStatus feed;
    private final Clock clock;
    private final JsonMapper json;
    private final LiveSettings settings;
    private final LivePlaces places;

    LiveController(
            LiveBoards boards,
            Counters counters,
            AskedUnits units,
            FeedStatus feed,
            Clock clock,
            JsonMapper json,
            LiveSettings settings,
            LivePlaces places) {
        this.boards = boards;
        this.counters = counters;
        this.units = units;
        this.feed = feed;
        this.clock = clock;
        this.json = json;
        this.settings = settings;
        this.places = places;
    }

    /**
     * The counters of a unit and those below it.
     *
     * @param caughtUp false while events from before the start are still being counted
     */
    record CountersBody(String unit, Map<String, Long> counters, boolean caughtUp, Instant at) {}

    /** What a {@code change} event says: the counters that changed, as they are now. */
    record ChangeBody(Map<String, Long> counters, Instant at) {}

    /** What a {@code heartbeat} event says. */
    record HeartbeatBody(Instant time, boolean caughtUp, long lag) {}

    @GetMapping("/counters")
    CountersBody counters(@RequestParam(required = false) @Nullable String unit, Actor actor) {
        String asked = units.of(unit, actor);
        return new CountersBody(asked, counters.of(asked), feed.isCaughtUp(), clock.instant());
    }

    /**
     * The same as server-sent events: first {@code state}, then {@code change} whenever something
     * did, {@code heartbeat} in between. The {@code Last-Event-ID} of a reader that comes back
     * brings what changed since.
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(
            @RequestParam(required = false) @Nullable String unit,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Actor actor,
            HttpServletResponse response) {
        String asked = units.of(unit, actor);
        Place place = places.take();
        LiveBoard board = boards.of(asked);
        try (place;
                Reader _ = board.reader()) {
            serve(asked, board, lastEventId, EventStream.begin(response));
        } catch (IOException e) {
            LOG.debug("A live reader went away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(
            String unit, LiveBoard board, @Nullable String lastEventId, EventStream stream)
            throws IOException, InterruptedException {
        Update seen =
                Optional.ofNullable(lastEventId).flatMap(board::since).orElseGet(board::state);
        if (seen.whole()) {
            stream.send("state", seen.id(), json.writeValueAsString(body(unit, seen)));
        } else if (!seen.counters().isEmpty()) {
            stream.send("change", seen.id(), json.writeValueAsString(change(seen)));
        }
        heartbeat(stream);
        long nextBeat = System.nanoTime() + settings.heartbeat().toNanos();
        while (!board.isClosed()) {
            long left = nextBeat - System.nanoTime();
            if (left <= 0) {
                heartbeat(stream);
                nextBeat = System.nanoTime() + settings.heartbeat().toNanos();
            } else if (board.awaitChange(seen.id(), Duration.ofNanos(left))) {
                Update now = board.since(seen.id()).orElseGet(board::state);
                if (!now.id().equals(seen.id())) {
                    stream.send("change", now.id(), json.writeValueAsString(change(now)));
                }
                seen = now;
            }
        }
    }

    private void heartbeat(EventStream stream) throws IOException {
        long lag = feed.lag().values().stream().mapToLong(Long::longValue).sum();
        stream.send(
                "heartbeat",
                null,
                json.writeValueAsString(
                        new HeartbeatBody(clock.instant(), feed.isCaughtUp(), lag)));
    }

    private CountersBody body(String unit, Update update) {
        return new CountersBody(unit, update.counters(), feed.isCaughtUp(), clock.instant());
    }

    private ChangeBody change(Update update) {
        return new ChangeBody(update.counters(), clock.instant());
    }
}
