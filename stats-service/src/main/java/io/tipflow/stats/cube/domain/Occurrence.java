package io.tipflow.stats.cube.domain;

/**
 * One decoded event on its way into the cube.
 *
 * <p>Mutable and used again for every record, because a record per event would be the largest part
 * of the cost of counting one. Every text is a number that the cube it goes into gave out.
 */
public final class Occurrence {

    /** What happened. */
    public EventKind kind = EventKind.TIP_RECEIVED;

    /** The number of the aggregate within its stream. */
    public int aggregate;

    /** 1, 2, 3, ... within the aggregate. */
    public long sequence;

    /** The day it was recorded, as days since 1970 in the zone of the law. */
    public int recordedDay;

    /** The instant it was recorded, as milliseconds since 1970. */
    public long recordedAt;

    /** The legal day, as days since 1970. */
    public int legalDay;

    public int unit;
    public int area;
    public int offence;

    /** How many persons; -1 where the event carries none. */
    public int persons;

    /** The person a wanted order is on. */
    public int person;

    /** Whether a tip is urgent. */
    public boolean urgent;

    /** How a tip was resolved. */
    public Outcome outcome = Outcome.OTHER;

    /** Whether a wanted order is international from now on. */
    public boolean international;

    /** How a tip ends, as the event names it. */
    public enum Outcome {
        CASE_INITIATED,
        NOT_INITIATED,
        NOT_CRIME,
        ANONYMOUS_NO_FACTS,
        FALSE_REPORT,
        OTHER
    }

    /** Forgets the last event's facts. */
    public void clear() {
        legalDay = Integer.MIN_VALUE;
        unit = -1;
        area = 0;
        offence = 0;
        persons = -1;
        person = -1;
        urgent = false;
        outcome = Outcome.OTHER;
        international = false;
    }
}
