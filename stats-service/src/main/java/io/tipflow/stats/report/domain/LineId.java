package io.tipflow.stats.report.domain;

import java.util.Arrays;
import java.util.Optional;

/** The lines of the report, in the order they are printed. */
public enum LineId {
    INVESTIGATION_ON_FILE("investigation.on-file"),
    PROCURACY_ON_FILE("procuracy.on-file"),
    PROCURACY_NEW("procuracy.new"),
    COURT_ON_FILE("court.on-file"),
    COURT_RESOLVED("court.resolved"),
    WANTED_OPENING("wanted.opening"),
    WANTED_OPENING_DOMESTIC("wanted.opening.domestic"),
    WANTED_OPENING_INTERNATIONAL("wanted.opening.international"),
    WANTED_NEW("wanted.new"),
    WANTED_OUT("wanted.out"),
    WANTED_CLOSING("wanted.closing"),
    WANTED_UNEXPLAINED("wanted.unexplained"),
    WANTED_ASSISTED("wanted.assisted");

    private final String id;

    LineId(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<LineId> of(String id) {
        return Arrays.stream(values()).filter(line -> line.id.equals(id)).findFirst();
    }
}
