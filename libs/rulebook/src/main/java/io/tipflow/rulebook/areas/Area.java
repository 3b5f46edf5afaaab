package io.tipflow.rulebook.areas;

import io.tipflow.rulebook.format.Validity;
import io.tipflow.rulebook.format.Words;
import java.util.Optional;

/**
 * A province, district or commune in one period; its code is unique only together with the period.
 *
 * @param code code of the statistics office
 * @param level code of the level, such as {@code province}
 * @param parent code of the area above it in the same period
 * @param name short name
 * @param fullName name with its kind
 * @param validity the period
 * @param successor code of the area it went into when the period ended
 */
public record Area(
        String code,
        String level,
        Optional<String> parent,
        Words name,
        Words fullName,
        Validity validity,
        Optional<String> successor) {}
