package io.tipflow.stats.cube.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.contracts.cases.CaseEvent.CaseOpened;
import io.tipflow.stats.cube.application.Images.Counted;
import io.tipflow.stats.cube.application.Positions.Partition;
import io.tipflow.stats.cube.application.Recounts.Difference;
import io.tipflow.stats.cube.domain.Comparison;
import io.tipflow.stats.support.Counting;
import io.tipflow.stats.support.InMemorySnapshotStore;
import io.tipflow.stats.support.SocTrang;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

    private final Counting counting = SocTrang.events();
    private final InMemorySnapshotStore store = new InMemorySnapshotStore();
    private final Snapshots snapshots = new Snapshots(store, counting.images);

    @Test
    void a_saved_cube_comes_back_whole_with_its_position() {
        counting.cube.replace(
                new Counted(copy(), new Positions(Map.of(new Partition("t", 1), 7L), Map.of())),
                Map.of("t", "id-of-t"));
        assertThat(snapshots.saveIfChanged(counting.cube)).isTrue();
        Counted back = snapshots.newest().orElseThrow();
        assertThat(back.positions())
                .isEqualTo(
                        new Positions(Map.of(new Partition("t", 1), 7L), Map.of("t", "id-of-t")));
        Comparison.Result compared = Comparison.of(copy(), back.cube());
        assertThat(compared.differences()).isZero();
        assertThat(compared.cells()).isGreaterThan(20);
        LiveCube restored = new LiveCube(counting.images);
        restored.replace(back, Map.of());
        for (String unit : List.of("BCD-94", "CA-94", "CA-94-941", "TA-94")) {
            assertThat(wantedNow(restored, unit)).isEqualTo(wantedNow(counting.cube, unit));
            assertThat(events(restored, unit)).isEqualTo(events(counting.cube, unit));
        }
    }

    @Test
    void counting_goes_on_after_coming_back_as_if_nothing_had_happened() {
        snapshots.saveIfChanged(counting.cube);
        Counting other = SocTrang.events();
        other.cube.replace(snapshots.newest().orElseThrow(), Map.of());
        SocTrang.explain(counting, LocalDate.parse("2024-07-10"));
        SocTrang.explain(other, LocalDate.parse("2024-07-10"));
        assertThat(
                        Comparison.of(read(counting.cube.image()), read(other.cube.image()))
                                .differences())
                .isZero();
    }

    @Test
    void a_cube_that_did_not_change_is_not_saved_again() {
        assertThat(snapshots.saveIfChanged(counting.cube)).isTrue();
        assertThat(snapshots.saveIfChanged(counting.cube)).isFalse();
        SocTrang.explain(counting, LocalDate.parse("2024-07-10"));
        assertThat(snapshots.saveIfChanged(counting.cube)).isTrue();
    }

    @Test
    void an_image_of_another_format_or_zone_is_none_and_the_one_before_it_is_taken() {
        snapshots.saveIfChanged(counting.cube);
        store.save(List.of(ByteBuffer.allocate(8).putInt(0, 999)));
        assertThat(snapshots.newest().orElseThrow().cube().counted())
                .isEqualTo(counting.cube.counts().counted());
        Images elsewhere = new Images(Counting.UNITS::scopeUp, ZoneId.of("UTC"));
        assertThat(new Snapshots(store, elsewhere).newest()).isEmpty();
        store.save(List.of(ByteBuffer.allocate(0)));
        store.save(List.of(ByteBuffer.allocate(0)));
        assertThat(snapshots.newest()).isEmpty();
    }

    @Test
    void a_recount_of_the_same_events_proves_the_cube() {
        Counting again = SocTrang.events();
        Recounts.Proof proof = prove(again);
        assertThat(proof.differences()).isZero();
        assertThat(proof.gaps()).isZero();
        assertThat(proof.events()).isEqualTo(counting.cube.counts().counted());
    }

    @Test
    void a_recount_names_every_cell_aggregate_and_count_that_differs() {
        Counting again = SocTrang.events();
        again.happened(
                "case-x",
                new CaseOpened(
                        LocalDate.parse("2024-03-03"),
                        "CA-94-942",
                        null,
                        "168",
                        "SERIOUS",
                        List.of()));
        Recounts.Proof proof = prove(again);
        assertThat(proof.named())
                .extracting(Difference::what)
                .contains(
                        "INVESTIGATION_IN on 2024-03-03 recorded 2024-03-03 unit CA-94-942 area "
                                + " offence 168",
                        "CASES aggregates",
                        "events counted");
        assertThat(proof.differences()).isEqualTo(4);
    }

    private Recounts.Proof prove(Counting again) {
        return new Recounts(
                        counting.cube,
                        counting.images,
                        end -> new Counted(read(again.cube.image()), end))
                .prove();
    }

    private io.tipflow.stats.cube.domain.Cube copy() {
        return read(counting.cube.image());
    }

    private io.tipflow.stats.cube.domain.Cube read(LiveCube.Image image) {
        return counting.images.read(image.segments()).orElseThrow().cube();
    }

    private static long wantedNow(LiveCube cube, String unit) {
        return cube.read(f -> f.of(Counting.UNITS.scopeOf(unit)).wantedNow(unit));
    }

    private static long events(LiveCube cube, String unit) {
        return cube.read(f -> f.of(Counting.UNITS.scopeOf(unit)).events());
    }
}
