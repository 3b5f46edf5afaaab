package io.tipflow.stats.measure;

/** One of the three streams of events; aggregate ids are unique within one. */
public enum Stream {
    TIPS,
    CASES,
    WANTED
}
