package io.tipflow.tipintake.proposal.domain;

import io.tipflow.kit.text.FoldedText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads when something happened out of words: {@code 13:45}, {@code 2h sáng 20/11}, {@code tối
 * qua}, {@code cách đây 10 phút}. What callers tell has happened already, so a time of day that is
 * still to come today was yesterday's.
 */
public final class Times {

    private static final String PART = "sang|trua|chieu|toi|dem|khuya";
    private static final String DATE =
            "(?:ngay\\s+)?(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}|\\d{2}))?";

    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?<![\\d/.:,])(\\d{1,2})\\s*(?::\\s*(\\d{2})|[hg]\\s*(\\d{2})"
                            + "|(?:h|gio)(?:\\s*(\\d{1,2})\\s*(?:phut|p)?|\\s*(ruoi))?)(?![\\d:])"
                            + "(?:\\s*(?:phut|p)\\b)?"
                            + "(?:\\s*(?:buoi\\s+)?("
                            + PART
                            + ")\\b)?"
                            + "(?:\\s*(hom nay|hom qua|hom kia|nay|qua)\\b)?"
                            + "(?:[\\s,]*"
                            + DATE
                            + ")?");

    private static final Pattern PART_OF_DAY =
            Pattern.compile(
                    "\\b(rang sang|sang|trua|chieu|toi|dem)\\s+(hom nay|hom qua|hom kia|nay|qua)\\b");

    private static final Pattern AGO =
            Pattern.compile(
                    "\\bcach (?:day|nay)\\s*(?:khoang\\s*)?(\\d{1,3})\\s*(phut|gio|tieng|ngay)\\b");

    private static final Pattern NOW =
            Pattern.compile(
                    "\\b(vua xong|vua moi|moi xay ra|moi day|bay gio|ngay luc nay|luc nay|hien dang)\\b");

    private static final Pattern DAY =
            Pattern.compile("\\b(hom qua|hom kia)\\b|\\bngay\\s+" + DATE);

    private static final Pattern ABOUT = Pattern.compile("(khoang|tam|chung|gan|do)\\s*$");

    /** When a part of the day begins and ends, roughly. */
    private static final Map<String, LocalTime[]> PARTS =
            Map.of(
                    "rang sang", new LocalTime[] {LocalTime.of(3, 0), LocalTime.of(5, 0)},
                    "sang", new LocalTime[] {LocalTime.of(6, 0), LocalTime.of(10, 0)},
                    "trua", new LocalTime[] {LocalTime.of(11, 0), LocalTime.of(13, 0)},
                    "chieu", new LocalTime[] {LocalTime.of(13, 0), LocalTime.of(18, 0)},
                    "toi", new LocalTime[] {LocalTime.of(18, 0), LocalTime.of(22, 0)},
                    "dem", new LocalTime[] {LocalTime.of(22, 0), LocalTime.of(23, 59)});

    private final ZoneId zone;

    /** Times are read in this zone. */
    public Times(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * A time that was found.
     *
     * @param until the end, where a stretch of time is meant
     * @param about whether it is only roughly so
     * @param words as it was written
     */
    public record Found(Instant at, @Nullable Instant until, boolean about, String words) {}

    /** The times in a text, the most exact first. */
    public List<Found> of(FoldedText text, Instant now, int most) {
        ZonedDateTime present = now.atZone(zone);
        List<Found> found = new ArrayList<>();
        clocks(text, present, found);
        ago(text, present, found);
        parts(text, present, found);
        if (found.isEmpty()) {
            days(text, present, found);
            Matcher moment = NOW.matcher(text.text());
            if (moment.find()) {
                found.add(new Found(now, null, true, text.written(moment.start(), moment.end())));
            }
        }
        return found.stream().distinct().limit(most).toList();
    }

    private void clocks(FoldedText text, ZonedDateTime now, List<Found> found) {
        Matcher clock = CLOCK.matcher(text.text());
        while (clock.find()) {
            int hour = Integer.parseInt(clock.group(1));
            int minute = minute(clock);
            if (hour > 24 || minute > 59) {
                continue;
            }
            boolean about = isAbout(text, clock.start());
            String words = text.written(clock.start(), clock.end()).strip();
            Optional<String> part = Optional.ofNullable(clock.group(6));
            for (int told : hours(hour, part, clock.group(2) != null)) {
                day(clock, part, told, now)
                        .map(day -> day.atTime(told % 24, minute).atZone(zone))
                        .map(at ->
                                clock.group(7) == null && clock.group(8) == null
                                        ? notToCome(at, now)
                                        : at)
                        .ifPresent(at -> found.add(new Found(at.toInstant(), null, about, words)));
            }
        }
        found.sort((a, b) ->
                Boolean.compare(a.at().isAfter(now.toInstant()), b.at().isAfter(now.toInstant())));
    }

    private static int minute(Matcher clock) {
        for (int group = 2; group <= 4; group++) {
            String digits = clock.group(group);
            if (digits != null) {
                return Integer.parseInt(digits);
            }
        }
        return clock.group(5) == null ? 0 : 30;
    }

    /** Which hours of the day may be meant, the likelier first. */
    private static List<Integer> hours(int hour, Optional<String> part, boolean exact) {
        if (hour > 12 || hour == 0) {
            return List.of(hour);
        }
        if (part.isEmpty()) {
            return exact || hour == 12 ? List.of(hour) : List.of(hour, hour + 12);
        }
        return List.of(
                switch (part.get()) {
                    case "sang" -> hour == 12 ? 0 : hour;
                    case "trua" -> hour < 4 ? hour + 12 : hour;
                    case "chieu", "toi" -> hour == 12 ? 12 : hour + 12;
                    default -> hour >= 6 && hour < 12 ? hour + 12 : hour % 12;
                });
    }

    private Optional<LocalDate> day(
            Matcher clock, Optional<String> part, int hour, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        if (clock.group(8) != null) {
            return date(clock.group(8), clock.group(9), clock.group(10), today);
        }
        String told = clock.group(7);
        if (told == null || told.equals("hom nay") || told.equals("nay")) {
            return Optional.of(today);
        }
        if (told.equals("hom kia")) {
            return Optional.of(today.minusDays(2));
        }
        boolean afterMidnight = hour < 6 && part.filter(p -> p.equals("dem")).isPresent();
        return Optional.of(afterMidnight && told.equals("qua") ? today : today.minusDays(1));
    }

    private static Optional<LocalDate> date(
            String day, String month, @Nullable String year, LocalDate today) {
        try {
            int of = year == null ? today.getYear() : Integer.parseInt(year);
            LocalDate date =
                    LocalDate.of(
                            of < 100 ? 2000 + of : of,
                            Integer.parseInt(month),
                            Integer.parseInt(day));
            return Optional.of(year == null && date.isAfter(today) ? date.minusYears(1) : date);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime notToCome(ZonedDateTime at, ZonedDateTime now) {
        return at.isAfter(now.plusMinutes(10)) ? at.minusDays(1) : at;
    }

    private void ago(FoldedText text, ZonedDateTime now, List<Found> found) {
        Matcher ago = AGO.matcher(text.text());
        while (ago.find()) {
            long many = Long.parseLong(ago.group(1));
            Duration before =
                    switch (ago.group(2)) {
                        case "phut" -> Duration.ofMinutes(many);
                        case "ngay" -> Duration.ofDays(many);
                        default -> Duration.ofHours(many);
                    };
            found.add(
                    new Found(
                            now.toInstant().minus(before),
                            null,
                            true,
                            text.written(ago.start(), ago.end())));
        }
    }

    private void parts(FoldedText text, ZonedDateTime now, List<Found> found) {
        Matcher part = PART_OF_DAY.matcher(text.text());
        while (part.find()) {
            String words = text.written(part.start(), part.end());
            boolean told = found.stream().anyMatch(other -> other.words().endsWith(words));
            LocalTime[] times = PARTS.get(part.group(1));
            if (told || times == null) {
                continue;
            }
            LocalDate day =
                    switch (part.group(2)) {
                        case "hom qua", "qua" -> now.toLocalDate().minusDays(1);
                        case "hom kia" -> now.toLocalDate().minusDays(2);
                        default -> now.toLocalDate();
                    };
            found.add(
                    new Found(
                            day.atTime(times[0]).atZone(zone).toInstant(),
                            day.atTime(times[1]).atZone(zone).toInstant(),
                            true,
                            words));
        }
    }

    private void days(FoldedText text, ZonedDateTime now, List<Found> found) {
        Matcher told = DAY.matcher(text.text());
        while (told.find()) {
            LocalDate today = now.toLocalDate();
            Optional<LocalDate> day =
                    told.group(1) == null
                            ? date(told.group(2), told.group(3), told.group(4), today)
                            : Optional.of(today.minusDays(told.group(1).equals("hom qua") ? 1 : 2));
            String words = text.written(told.start(), told.end());
            day.ifPresent(on ->
                    found.add(
                            new Found(
                                    on.atStartOfDay(zone).toInstant(),
                                    on.atTime(23, 59).atZone(zone).toInstant(),
                                    true,
                                    words)));
        }
    }

    private static boolean isAbout(FoldedText text, int at) {
        return ABOUT.matcher(text.text().substring(Math.max(0, at - 8), at)).find();
    }
}
