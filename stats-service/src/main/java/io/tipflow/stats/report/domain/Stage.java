package io.tipflow.stats.report.domain;

import io.tipflow.stats.measure.Measure;

/** The stages of a case that keep a register: what brings a case onto it and what takes it off. */
public enum Stage {
    INVESTIGATION("POLICE", Measure.INVESTIGATION_IN, Measure.INVESTIGATION_OUT),
    PROCURACY("PROCURACY", Measure.PROCURACY_IN, Measure.PROCURACY_OUT),
    COURT("COURT", Measure.COURT_IN, Measure.COURT_OUT);

    private final String body;
    private final Measure in;
    private final Measure out;

    Stage(String body, Measure in, Measure out) {
        this.body = body;
        this.in = in;
        this.out = out;
    }

    /** The kind of body whose stage it is, as the rulebook codes it. */
    public String body() {
        return body;
    }

    public Measure in() {
        return in;
    }

    public Measure out() {
        return out;
    }
}
