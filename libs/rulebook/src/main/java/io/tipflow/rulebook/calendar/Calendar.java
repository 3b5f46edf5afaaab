package io.tipflow.rulebook.calendar;

import io.tipflow.rulebook.format.CsvTable;
import io.tipflow.rulebook.format.RulebookFiles;
import io.tipflow.rulebook.format.YamlNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The working days of public offices, with the years that are not announced yet marked. */
public final class Calendar {
    private static final int DAYS_OF_MANY_YEARS = 400;

    private final Set<DayOfWeek> weekend;
    private final Map<LocalDate, Day> listed;
    private final Map<Integer, Boolean> announced;
    private final LocalDate first;
    private final LocalDate last;
    private final BitSet working = new BitSet();

    private Calendar(
            Set<DayOfWeek> weekend, Map<LocalDate, Day> listed, Map<Integer, Boolean> announced) {
        this.weekend = weekend;
        this.listed = listed;
        this.announced = announced;
        int from = announced.keySet().stream().min(Integer::compare).orElse(2000);
        int to = announced.keySet().stream().max(Integer::compare).orElse(2000);
        this.first = LocalDate.of(from, 1, 1);
        this.last = LocalDate.of(to, 12, 31);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Day found = listed.get(day);
            working.set(
                    index(day),
                    found != null ? found.working() : !weekend.contains(day.getDayOfWeek()));
        }
    }

    /** Reads weekend, years and kinds of days from one file and the listed days from another. */
    public static Calendar read(
            RulebookFiles files, String file, String holidays, List<String> languages) {
        YamlNode root = YamlNode.read(files, file).only("weekend", "kinds", "years");
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        for (YamlNode day : root.get("weekend").items()) {
            weekend.add(weekday(day));
        }
        if (weekend.size() == 7) {
            throw root.get("weekend").wrong("a week without a working day");
        }
        Map<String, Boolean> kinds = new HashMap<>();
        root.get("kinds")
                .entries()
                .forEach((kind, value) ->
                        kinds.put(
                                kind,
                                switch (value.text()) {
                                    case "OFF" -> false;
                                    case "WORKED" -> true;
                                    default ->
                                            throw value.wrong(
                                                    "expected OFF or WORKED, but found "
                                                            + value.text());
                                }));
        Map<Integer, Boolean> announced = new HashMap<>();
        for (YamlNode year : root.get("years").items()) {
            year.only("year", "announced", "source").text("source");
            if (announced.put(year.get("year").integer(), year.get("announced").flag()) != null) {
                throw year.wrong("the year " + year.text("year") + " is there twice");
            }
        }
        return new Calendar(weekend, days(files, holidays, languages, kinds, announced), announced);
    }

    private static Map<LocalDate, Day> days(
            RulebookFiles files,
            String file,
            List<String> languages,
            Map<String, Boolean> kinds,
            Map<Integer, Boolean> announced) {
        List<String> columns = new ArrayList<>(List.of("date"));
        languages.forEach(language -> columns.add("name_" + language));
        columns.addAll(List.of("kind", "verified", "source"));
        Map<LocalDate, Day> days = new HashMap<>();
        for (CsvTable.Row row : CsvTable.read(files, file, columns.toArray(String[]::new)).rows()) {
            LocalDate date = row.date("date");
            Boolean works = kinds.get(row.text("kind"));
            if (works == null) {
                throw row.wrong(
                        "unknown kind " + row.text("kind") + "; known are " + kinds.keySet());
            }
            if (!announced.containsKey(date.getYear())) {
                throw row.wrong("the year " + date.getYear() + " is not in the list of years");
            }
            Day day =
                    new Day(
                            date,
                            works,
                            Optional.of(row.words("name", languages)),
                            Optional.of(row.text("source")),
                            row.flag("verified"));
            if (days.put(date, day) != null) {
                throw row.wrong("the day " + date + " is there twice");
            }
        }
        return days;
    }

    private static DayOfWeek weekday(YamlNode day) {
        try {
            return DayOfWeek.valueOf(day.text());
        } catch (IllegalArgumentException e) {
            throw day.wrong("expected a day of the week like SUNDAY, but found " + day.text());
        }
    }

    private int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    /** Whether public offices work on that day. */
    public boolean workingDay(LocalDate day) {
        if (day.isBefore(first) || day.isAfter(last)) {
            return !weekend.contains(day.getDayOfWeek());
        }
        return working.get((int) (day.toEpochDay() - first.toEpochDay()));
    }

    /** Everything the calendar knows of that day. */
    public Day day(LocalDate date) {
        Day found = listed.get(date);
        boolean year = announced(date.getYear());
        if (found == null) {
            return new Day(date, workingDay(date), Optional.empty(), Optional.empty(), year);
        }
        return new Day(
                date, found.working(), found.name(), found.source(), found.verified() && year);
    }

    /**
     * Whether the days off of that year were announced; false for a year the rulebook does not
     * know.
     */
    public boolean announced(int year) {
        return announced.getOrDefault(year, false);
    }

    /** That day if it is a working day, else the next one that is. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate at = day;
        for (int step = 0; !workingDay(at); step++) {
            if (step > DAYS_OF_MANY_YEARS) {
                throw new IllegalStateException(
                        "Expected a working day within a year of " + day + ", but found none");
            }
            at = at.plusDays(1);
        }
        return at;
    }

    /** The n-th working day after that day, which itself is not counted. */
    public LocalDate plusWorkingDays(LocalDate day, int number) {
        LocalDate at = day;
        for (int left = number; left > 0; left--) {
            at = workingDayFrom(at.plusDays(1));
        }
        return at;
    }
}
