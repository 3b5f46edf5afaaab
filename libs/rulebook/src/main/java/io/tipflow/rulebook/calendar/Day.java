package io.tipflow.rulebook.calendar;

import io.tipflow.rulebook.format.Words;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the calendar knows of one day.
 *
 * @param date the day
 * @param working whether public offices work on it
 * @param name the holiday or swap, where the day is listed
 * @param source the text the listing comes from
 * @param verified false where the listing is derived, or the year is not announced or not known
 */
public record Day(
        LocalDate date,
        boolean working,
        Optional<Words> name,
        Optional<String> source,
        boolean verified) {}
