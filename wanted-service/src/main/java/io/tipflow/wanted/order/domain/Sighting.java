package io.tipflow.wanted.order.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tip about the wanted person (tin báo về người bị truy nã).
 *
 * @param tip the id of the tip, whose words stay with the tip
 * @param on the day it was received
 * @param unit the unit that received it
 * @param area the area code of the place it speaks of
 */
public record Sighting(
        String tip, LocalDate on, String unit, @Nullable String area, boolean urgent) {}
