package io.tipflow.stats.cube.domain;

import io.tipflow.stats.measure.Stream;

/** The kinds of public events the cube counts, in the order they happen in life. */
public enum EventKind {
    TIP_RECEIVED(1, "tipflow.tip.received.v1", Stream.TIPS),
    TIP_RESOLVED(2, "tipflow.tip.resolved.v1", Stream.TIPS),
    CASE_OPENED(3, "tipflow.case.opened.v1", Stream.CASES),
    ACCUSED_CHARGED(4, "tipflow.case.accused-charged.v1", Stream.CASES),
    CASE_FILE_SENT(5, "tipflow.case.file-sent.v1", Stream.CASES),
    CASE_ACCEPTED_BY_PROCURACY(6, "tipflow.case.accepted-by-procuracy.v1", Stream.CASES),
    INDICTMENT_FILED(7, "tipflow.case.indictment-filed.v1", Stream.CASES),
    CASE_ACCEPTED_BY_COURT(8, "tipflow.case.accepted-by-court.v1", Stream.CASES),
    JUDGMENT_GIVEN(9, "tipflow.case.judgment-given.v1", Stream.CASES),
    WANTED_ORDER_ISSUED(10, "tipflow.wanted.order-issued.v1", Stream.WANTED),
    WANTED_ORDER_RECLASSIFIED(11, "tipflow.wanted.order-reclassified.v1", Stream.WANTED),
    FUGITIVE_ARRESTED(12, "tipflow.wanted.fugitive-arrested.v1", Stream.WANTED),
    FUGITIVE_SURRENDERED(13, "tipflow.wanted.fugitive-surrendered.v1", Stream.WANTED),
    WANTED_ORDER_REMOVED(14, "tipflow.wanted.order-removed.v1", Stream.WANTED),
    FUGITIVE_HANDED_OVER(15, "tipflow.wanted.fugitive-handed-over.v1", Stream.WANTED),
    WANTED_COUNT_DECLARED(16, "tipflow.wanted.count-declared.v1", Stream.WANTED);

    private static final EventKind[] BY_CODE = new EventKind[values().length + 1];

    static {
        for (EventKind kind : values()) {
            BY_CODE[kind.code] = kind;
        }
    }

    private final int code;
    private final String wireName;
    private final Stream stream;

    EventKind(int code, String wireName, Stream stream) {
        this.code = code;
        this.wireName = wireName;
        this.stream = stream;
    }

    /** The name it travels under, as the event catalog has it. */
    public String wireName() {
        return wireName;
    }

    /** The number it is stored under, never given to another kind. */
    int code() {
        return code;
    }

    static EventKind of(int code) {
        return BY_CODE[code];
    }

    /** On which stream it travels. */
    public Stream stream() {
        return stream;
    }
}
