package io.tipflow.chaos;

import java.util.List;
import java.util.Optional;

/** A tip, case or wanted order as the load makes it, with what of it was acknowledged. */
final class Thing {

    private final Kind kind;
    private final List<Step> steps;
    private int acknowledged;
    private Optional<String> id = Optional.empty();
    private Optional<String> firstAnswer = Optional.empty();

    /** What there is, and where it is kept. */
    enum Kind {
        TIP("/api/v1/tips", "tipflow_tip-intake"),
        CASE("/api/v1/cases", "tipflow_case"),
        WANTED("/api/v1/wanted-orders", "tipflow_wanted");

        private final String path;
        private final String database;

        Kind(String path, String database) {
            this.path = path;
            this.database = database;
        }

        String path() {
            return path;
        }

        /** The database that holds it. */
        String database() {
            return database;
        }
    }

    Thing(Kind kind, List<Step> steps) {
        this.kind = kind;
        this.steps = List.copyOf(steps);
    }

    Kind kind() {
        return kind;
    }

    List<Step> steps() {
        return steps;
    }

    synchronized Optional<Step> next() {
        return acknowledged < steps.size()
                ? Optional.of(steps.get(acknowledged))
                : Optional.empty();
    }

    synchronized void acknowledge(Optional<String> newId, String answer) {
        if (acknowledged == 0) {
            id = newId;
            firstAnswer = Optional.of(answer);
        }
        acknowledged++;
    }

    /** How many of its commands were acknowledged. */
    synchronized int acknowledged() {
        return acknowledged;
    }

    /** How many public events those commands lead to. */
    synchronized int events() {
        return steps.subList(0, acknowledged).stream().mapToInt(Step::events).sum();
    }

    synchronized Optional<String> id() {
        return id;
    }

    /** The answer to the first command, which every retry of it must get again. */
    synchronized Optional<String> firstAnswer() {
        return firstAnswer;
    }
}
