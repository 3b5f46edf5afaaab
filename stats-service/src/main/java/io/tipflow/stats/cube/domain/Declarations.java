package io.tipflow.stats.cube.domain;

import java.util.ArrayList;
import java.util.List;

/** The periodic counts of wanted persons that units declared. Not safe for concurrent use. */
final class Declarations {

    /**
     * One declared count.
     *
     * @param legalDay the day it stands for, at its end
     * @param recordedAt when it was recorded, in milliseconds since 1970
     */
    record Declared(
            int aggregate,
            long sequence,
            int unit,
            int legalDay,
            int recordedDay,
            long recordedAt,
            int persons) {}

    private final List<Declared> all = new ArrayList<>();

    void add(Occurrence event) {
        all.add(
                new Declared(
                        event.aggregate,
                        event.sequence,
                        event.unit,
                        event.legalDay,
                        event.recordedDay,
                        event.recordedAt,
                        event.persons));
    }

    List<Declared> all() {
        return List.copyOf(all);
    }

    void write(ImageWriter out) {
        out.number(all.size());
        for (Declared declared : all) {
            out.number(declared.aggregate());
            out.number(declared.sequence());
            out.number(declared.unit());
            out.number(declared.legalDay());
            out.number(declared.recordedDay());
            out.number(declared.recordedAt());
            out.number(declared.persons());
        }
    }

    static Declarations read(ImageReader in) {
        Declarations declarations = new Declarations();
        for (int left = in.number(); left > 0; left--) {
            declarations.all.add(
                    new Declared(
                            in.number(),
                            in.longNumber(),
                            in.number(),
                            in.number(),
                            in.number(),
                            in.longNumber(),
                            in.number()));
        }
        return declarations;
    }
}
