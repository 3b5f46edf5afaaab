package io.tipflow.cases.casefile.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a wanted order in this case says at present.
 *
 * @param order the id of the wanted order
 * @param accused the accused it is about; null where the order's person is not known to be one of
 *     several
 * @param since the legal day it says so from
 */
public record WantedMark(
        String order, @Nullable String accused, Whereabouts whereabouts, LocalDate since) {}
