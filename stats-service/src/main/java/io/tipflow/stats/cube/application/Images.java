package io.tipflow.stats.cube.application;

import static java.util.stream.Collectors.joining;

import io.tipflow.stats.cube.domain.Cube;
import io.tipflow.stats.cube.domain.EventKind;
import io.tipflow.stats.cube.domain.ImageReader;
import io.tipflow.stats.cube.domain.ImageWriter;
import io.tipflow.stats.cube.domain.UnitScopes;
import io.tipflow.stats.measure.Measure;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns a cube with its positions into bytes and back.
 *
 * <p>An image names its format, the zone its days are of, and the events and measures its program
 * knew. One of another format, or of a program that would have counted differently, is no image:
 * the topics are read again.
 */
public final class Images {

    /** Raised whenever the layout of the bytes changes. */
    private static final int FORMAT = 1;

    private final UnitScopes scopes;
    private final String fingerprint;

    public Images(UnitScopes scopes, ZoneId zone) {
        this.scopes = scopes;
        this.fingerprint =
                zone
                        + "|"
                        + Arrays.stream(EventKind.values())
                                .map(EventKind::wireName)
                                .collect(joining(","))
                        + "|"
                        + Arrays.stream(Measure.values()).map(Measure::name).collect(joining(","));
    }

    /** A cube and up to where it counted. */
    public record Counted(Cube cube, Positions positions) {}

    /** An empty cube at the beginning. */
    public Counted empty() {
        return new Counted(new Cube(scopes), Positions.NONE);
    }

    /** The bytes of a cube; its owner holds it still meanwhile. */
    public List<ByteBuffer> write(Counted counted) {
        ImageWriter out = new ImageWriter();
        out.number(FORMAT);
        out.text(fingerprint);
        counted.positions().write(out);
        counted.cube().write(out);
        return out.segments();
    }

    /** The cube of those bytes, or empty if they are of another format or program. */
    public Optional<Counted> read(List<ByteBuffer> segments) {
        ImageReader in = new ImageReader(segments);
        try {
            if (in.number() != FORMAT || !in.text().equals(fingerprint)) {
                return Optional.empty();
            }
            Positions positions = Positions.read(in);
            return Optional.of(new Counted(Cube.read(scopes, in), positions));
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
