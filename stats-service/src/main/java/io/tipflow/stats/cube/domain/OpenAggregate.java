package io.tipflow.stats.cube.domain;

import java.util.Optional;

/** An aggregate that came and did not leave, with the unit and area it came with. */
public record OpenAggregate(String id, String unit, Optional<String> area) {}
