package io.tipflow.rulebook.calendar;

import io.tipflow.rulebook.format.CsvTable;
import io.tipflow.rulebook.format.RulebookFiles;
import io.tipflow.rulebook.format.YamlNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The working days of public offices, with the years that are not announced yet marked. */
public final class Calendar {
    private static final int DAYS_OF_MANY_YEARS = 400;
    private static final DayOfWeek[] WEEK = DayOfWeek.values();

    private final Set<DayOfWeek> weekend;
    private final Map<LocalDate, Day> listed;
    private final int firstYear;
    private final boolean[] announcedYears;
    private final long firstDay;

    /** A stretch of days in years that are all announced, for a quick answer. */
    private final long announcedFrom;

    private final long announcedTo;
    private final long lastDay;
    private final BitSet working = new BitSet();

    private Calendar(
            Set<DayOfWeek> weekend, Map<LocalDate, Day> listed, Map<Integer, Boolean> announced) {
        this.weekend = weekend;
        this.listed = listed;
        int from = announced.isEmpty() ? 2000 : Collections.min(announced.keySet());
        int to = announced.isEmpty() ? 2000 : Collections.max(announced.keySet());
        this.firstYear = from;
        this.announcedYears = new boolean[to - from + 1];
        announced.forEach((year, known) -> announcedYears[year - from] = known);
        LocalDate first = LocalDate.of(from, 1, 1);
        LocalDate last = LocalDate.of(to, 12, 31);
        int quiet = from;
        while (quiet <= to && announcedYears[quiet - from]) {
            quiet++;
        }
        this.announcedFrom = first.toEpochDay();
        this.announcedTo = LocalDate.of(quiet, 1, 1).toEpochDay() - 1;
        this.firstDay = first.toEpochDay();
        this.lastDay = last.toEpochDay();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Day found = listed.get(day);
            working.set(
                    (int) (day.toEpochDay() - firstDay),
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
        for (Map.Entry<String, YamlNode> kind : root.get("kinds").entries().entrySet()) {
            YamlNode value = kind.getValue();
            kinds.put(
                    kind.getKey(),
                    switch (value.text()) {
                        case "OFF" -> false;
                        case "WORKED" -> true;
                        default ->
                                throw value.wrong(
                                        "expected OFF or WORKED, but found " + value.text());
                    });
        }
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

    /** Whether public offices work on that day. */
    public boolean workingDay(LocalDate day) {
        return workingDay(day.toEpochDay());
    }

    /** Whether public offices work on the day so many days after 1970-01-01. */
    public boolean workingDay(long epochDay) {
        if (epochDay < firstDay || epochDay > lastDay) {
            return !weekend.contains(WEEK[(int) Math.floorMod(epochDay + 3, 7L)]);
        }
        return working.get((int) (epochDay - firstDay));
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
        int index = year - firstYear;
        return index >= 0 && index < announcedYears.length && announcedYears[index];
    }

    /** Whether every year from one day to the other is announced. */
    public boolean allAnnounced(long fromDay, long toDay) {
        if (fromDay >= announcedFrom && toDay <= announcedTo) {
            return true;
        }
        int to = LocalDate.ofEpochDay(toDay).getYear();
        for (int year = LocalDate.ofEpochDay(fromDay).getYear(); year <= to; year++) {
            if (!announced(year)) {
                return false;
            }
        }
        return true;
    }

    /** That day if it is a working day, else the next one that is. */
    public LocalDate workingDayFrom(LocalDate day) {
        return LocalDate.ofEpochDay(workingDayFrom(day.toEpochDay()));
    }

    /** The same for days counted from 1970-01-01. */
    public long workingDayFrom(long epochDay) {
        long at = epochDay;
        while (!workingDay(at)) {
            if (at - epochDay > DAYS_OF_MANY_YEARS) {
                throw new IllegalStateException(
                        "Expected a working day within a year of "
                                + LocalDate.ofEpochDay(epochDay)
                                + ", but found none");
            }
            at++;
        }
        return at;
    }

    /** The n-th working day after that day, which itself is not counted. */
    public LocalDate plusWorkingDays(LocalDate day, int number) {
        long at = day.toEpochDay();
        for (int left = number; left > 0; left--) {
            at = workingDayFrom(at + 1);
        }
        return LocalDate.ofEpochDay(at);
    }
}
