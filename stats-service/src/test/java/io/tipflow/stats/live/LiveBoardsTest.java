package io.tipflow.stats.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tipflow.contracts.tips.TipEvent.TipReceived;
import io.tipflow.stats.live.application.Counters;
import io.tipflow.stats.live.application.LiveBoard;
import io.tipflow.stats.live.application.LiveBoard.Reader;
import io.tipflow.stats.live.application.LiveBoard.Update;
import io.tipflow.stats.live.application.LiveBoards;
import io.tipflow.stats.support.Counting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveBoardsTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-30");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Counting counting = new Counting();
    private final AtomicInteger boardsMade = new AtomicInteger();
    private final Counters counters =
            new Counters(
                    counting.cube,
                    Counting.UNITS,
                    Clock.fixed(Instant.parse("2024-06-30T05:00:00Z"), ZoneOffset.UTC),
                    Counting.ZONE);
    private final LiveBoards boards =
            new LiveBoards(
                    counting.cube,
                    counters,
                    Duration.ofMillis(5),
                    () -> "board-" + boardsMade.incrementAndGet());

    @BeforeEach
    void start() {
        boards.start();
    }

    @AfterEach
    void stop() {
        boards.stop();
    }

    @Test
    void the_state_has_every_counter() {
        receive(1, TODAY, "CA-94-941", true);
        receive(2, TODAY.minusDays(1), "CA-94", false);
        assertThat(boards.of("BCD-94").state().counters())
                .isEqualTo(
                        Map.of(
                                "tips.today", 1L,
                                "tips.urgent.today", 1L,
                                "tips.total", 2L,
                                "tips.open", 2L,
                                "cases.investigating", 0L,
                                "cases.procuracy", 0L,
                                "cases.court", 0L,
                                "judgments.total", 0L,
                                "wanted.now", 0L,
                                "events.counted", 2L));
        assertThat(boards.of("CA-94-941").state().counters()).containsEntry("tips.total", 1L);
        assertThat(boards.of("VKS-94").state().counters()).containsEntry("tips.total", 0L);
    }

    @Test
    void a_reader_hears_of_a_change_and_only_of_what_changed() throws InterruptedException {
        LiveBoard board = boards.of("BCD-94");
        try (Reader _ = board.reader()) {
            Update before = board.state();
            receive(1, TODAY.minusDays(3), "CA-94", false);
            assertThat(board.awaitChange(before.id(), LONG)).isTrue();
            Update change = board.since(before.id()).orElseThrow();
            assertThat(change.whole()).isFalse();
            assertThat(change.counters())
                    .isEqualTo(Map.of("tips.total", 1L, "tips.open", 1L, "events.counted", 1L));
        }
    }

    @Test
    void who_comes_back_gets_what_changed_since_however_much_that_was() {
        receive(1, TODAY, "CA-94", true);
        LiveBoard board = boards.of("BCD-94");
        Update seen = board.state();
        for (int i = 2; i < 200; i++) {
            receive(i, TODAY.minusDays(1), "CA-94", false);
        }
        Update missed = boards.of("BCD-94").since(seen.id()).orElseThrow();
        assertThat(missed.counters())
                .isEqualTo(Map.of("tips.total", 199L, "tips.open", 199L, "events.counted", 199L));
        assertThat(boards.of("BCD-94").since(missed.id()).orElseThrow().counters()).isEmpty();
    }

    @Test
    void an_id_that_this_board_never_gave_out_brings_the_whole_state() {
        LiveBoard board = boards.of("BCD-94");
        String id = board.state().id();
        assertThat(board.since("another.0")).isEmpty();
        assertThat(board.since("nonsense")).isEmpty();
        assertThat(board.since(id + "x")).isEmpty();
        assertThat(board.since(id.substring(0, id.lastIndexOf('.')) + ".99")).isEmpty();
        assertThat(boards.of("CA-94").since(id)).isEmpty();
    }

    @Test
    void changes_that_come_fast_are_pushed_together() {
        LiveBoard board = boards.of("BCD-94");
        try (Reader _ = board.reader()) {
            for (int i = 0; i < 500; i++) {
                receive(i, TODAY, "CA-94", false);
            }
            await().untilAsserted(() ->
                    assertThat(board.state().counters()).containsEntry("tips.today", 500L));
            String id = board.state().id();
            assertThat(Integer.parseInt(id.substring(id.lastIndexOf('.') + 1))).isLessThan(500);
        }
    }

    @Test
    void stopping_lets_every_reader_go() throws InterruptedException {
        LiveBoard board = boards.of("BCD-94");
        String id = board.state().id();
        boards.stop();
        assertThat(board.awaitChange(id, LONG)).isTrue();
        assertThat(board.isClosed()).isTrue();
        assertThat(boards.of("BCD-94").isClosed()).isTrue();
    }

    private void receive(int number, LocalDate day, String unit, boolean urgent) {
        counting.happened(
                "tip-" + number,
                new TipReceived(day, unit, null, null, "HOTLINE", "TIN_BAO", urgent, true, null));
    }
}
