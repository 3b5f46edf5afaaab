package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.format.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a case or a person that changes its limits, such as the gravity of the offence.
 *
 * @param index its place in the list
 * @param id stable id, such as {@code gravity}
 * @param meaning what it says
 * @param values the values it can have
 * @param byDefault the value where it is not said, null where it is then not known
 */
public record Circumstance(
        int index, String id, Words meaning, List<String> values, @Nullable String byDefault) {}
