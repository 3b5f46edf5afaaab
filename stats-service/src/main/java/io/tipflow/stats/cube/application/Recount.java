package io.tipflow.stats.cube.application;

import io.tipflow.stats.cube.application.Images.Counted;

/** Counts the topics a second time. */
@FunctionalInterface
public interface Recount {

    /**
     * Counts everything from the beginning up to those positions, and nothing behind them. Takes as
     * long as reading the topics does.
     */
    Counted upTo(Positions end);
}
