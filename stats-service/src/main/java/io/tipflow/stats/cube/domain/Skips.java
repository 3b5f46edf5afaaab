package io.tipflow.stats.cube.domain;

import io.tipflow.stats.cube.domain.FoldCounts.BrokenRecord;
import io.tipflow.stats.cube.domain.FoldCounts.Gap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers what was not counted, within bounds. Not safe for concurrent use. */
final class Skips {

    private static final int TYPES = 100;
    private static final int LATEST = 50;
    private static final int LONGEST_NAME = 100;

    private long counted;
    private long duplicates;
    private long gaps;
    private long unknown;
    private long broken;
    private final Map<String, Long> unknownTypes = new TreeMap<>();
    private final Deque<Gap> latestGaps = new ArrayDeque<>();
    private final Deque<BrokenRecord> latestBroken = new ArrayDeque<>();

    void counted() {
        counted++;
    }

    void duplicate() {
        duplicates++;
    }

    void gap(Gap gap) {
        gaps++;
        keep(latestGaps, gap);
    }

    void unknown(String type) {
        unknown++;
        String name = type.length() > LONGEST_NAME ? type.substring(0, LONGEST_NAME) : type;
        if (unknownTypes.size() < TYPES || unknownTypes.containsKey(name)) {
            unknownTypes.merge(name, 1L, Long::sum);
        }
    }

    void broken(BrokenRecord record) {
        broken++;
        keep(latestBroken, record);
    }

    long countedSoFar() {
        return counted;
    }

    FoldCounts counts() {
        return new FoldCounts(
                counted,
                duplicates,
                gaps,
                unknown,
                broken,
                unknownTypes,
                List.copyOf(latestGaps),
                List.copyOf(latestBroken));
    }

    void write(ImageWriter out) {
        out.number(counted);
        out.number(duplicates);
        out.number(gaps);
        out.number(unknown);
        out.number(broken);
        out.number(unknownTypes.size());
        unknownTypes.forEach((type, times) -> {
            out.text(type);
            out.number(times.longValue());
        });
        out.number(latestGaps.size());
        for (Gap gap : latestGaps) {
            out.text(gap.stream());
            out.text(gap.aggregate());
            out.number(gap.last());
            out.number(gap.next());
        }
        out.number(latestBroken.size());
        for (BrokenRecord record : latestBroken) {
            out.text(record.topic());
            out.number(record.partition());
            out.number(record.offset());
            out.text(record.why());
        }
    }

    static Skips read(ImageReader in) {
        Skips skips = new Skips();
        skips.counted = in.longNumber();
        skips.duplicates = in.longNumber();
        skips.gaps = in.longNumber();
        skips.unknown = in.longNumber();
        skips.broken = in.longNumber();
        for (int left = in.number(); left > 0; left--) {
            skips.unknownTypes.put(in.text(), in.longNumber());
        }
        for (int left = in.number(); left > 0; left--) {
            skips.latestGaps.add(new Gap(in.text(), in.text(), in.longNumber(), in.longNumber()));
        }
        for (int left = in.number(); left > 0; left--) {
            skips.latestBroken.add(
                    new BrokenRecord(in.text(), in.number(), in.longNumber(), in.text()));
        }
        return skips;
    }

    private static <T> void keep(Deque<T> latest, T item) {
        if (latest.size() == LATEST) {
            latest.removeFirst();
        }
        latest.addLast(item);
    }
}
