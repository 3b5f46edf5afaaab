package io.tipflow.stats.cube.application;

import io.tipflow.stats.cube.application.Images.Counted;
import io.tipflow.stats.cube.domain.Comparison;
import java.util.List;

/**
 * Proves the live cube against the topics: takes a copy of it, counts the topics up to the copy's
 * position a second time, and compares everything.
 */
public final class Recounts {

    private final LiveCube cube;
    private final Images images;
    private final Recount recount;

    public Recounts(LiveCube cube, Images images, Recount recount) {
        this.cube = cube;
        this.images = images;
        this.recount = recount;
    }

    /**
     * What a proof found.
     *
     * @param records how many records were read again
     * @param events how many of them were counted
     * @param cells how many cells were compared
     * @param gaps how many events are missing before others of their aggregate
     * @param differences how many differences there are
     * @param named the first of them
     */
    public record Proof(
            long records,
            long events,
            long cells,
            long gaps,
            long differences,
            List<Difference> named) {
        public Proof {
            named = List.copyOf(named);
        }
    }

    /** A cell, aggregate or count in which the recount and the live cube differ. */
    public record Difference(String what, String recounted, String live) {}

    /** Recounts and compares; takes as long as reading the topics does. */
    public Proof prove() {
        Counted copy =
                images.read(cube.image().segments())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Expected to read an image written just now"));
        Counted again = recount.upTo(copy.positions());
        Comparison.Result result = Comparison.of(again.cube(), copy.cube());
        return new Proof(
                copy.positions().records(),
                again.cube().counted(),
                result.cells(),
                again.cube().counts().gaps(),
                result.differences(),
                result.named().stream()
                        .map(d -> new Difference(d.what(), d.recounted(), d.live()))
                        .toList());
    }
}
