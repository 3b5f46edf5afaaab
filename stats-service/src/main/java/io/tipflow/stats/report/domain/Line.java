package io.tipflow.stats.report.domain;

import java.util.Optional;

/**
 * One figure of the report.
 *
 * @param previous the same figure of the year before; empty where nothing was counted until then
 * @param identity the terms that make the figure
 */
public record Line(LineId id, Figure figure, Optional<Figure> previous, Identity identity) {

    /** How much it grew since the year before. */
    public Optional<Figure> change() {
        return previous.map(figure::minus);
    }
}
