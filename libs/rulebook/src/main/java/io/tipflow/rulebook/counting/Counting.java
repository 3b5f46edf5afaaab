package io.tipflow.rulebook.counting;

import io.tipflow.rulebook.calendar.Calendar;
import io.tipflow.rulebook.counting.CountingRule.Direction;
import io.tipflow.rulebook.counting.CountingRule.Precision;
import io.tipflow.rulebook.counting.CountingRule.WhenOff;
import io.tipflow.rulebook.format.Citation;
import io.tipflow.rulebook.format.Laws;
import io.tipflow.rulebook.format.RulebookFiles;
import io.tipflow.rulebook.format.YamlNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The units of time and counting rules of a rulebook, and the arithmetic they stand for. */
public final class Counting {
    private final Map<String, TimeUnit> byWord;
    private final Map<String, CountingRule> rules;
    private final PartOfMonth partOfMonth;
    private final Calendar calendar;
    private final Zone zone;

    /**
     * A part of a month as days.
     *
     * @param days days of a whole month
     * @param round whether part of a day is dropped or counted whole
     * @param article where that comes from
     * @param verified whether it was read
     */
    public record PartOfMonth(int days, Round round, Citation article, boolean verified) {}

    /** What happens to a part of a day. */
    public enum Round {
        DOWN,
        UP
    }

    private Counting(
            Map<String, TimeUnit> byWord,
            Map<String, CountingRule> rules,
            PartOfMonth partOfMonth,
            Calendar calendar,
            Zone zone) {
        this.byWord = byWord;
        this.rules = rules;
        this.partOfMonth = partOfMonth;
        this.calendar = calendar;
        this.zone = zone;
    }

    /** Reads units and rules. */
    public static Counting read(
            RulebookFiles files,
            String file,
            Laws laws,
            Calendar calendar,
            ZoneId zone,
            List<String> languages) {
        YamlNode root = YamlNode.read(files, file).only("units", "partOfMonth", "rules");
        Map<String, TimeUnit> byWord = new HashMap<>();
        root.get("units")
                .entries()
                .forEach((id, node) -> {
                    node.only("base", "amount", "one", "many", "words");
                    int amount = node.get("amount").integer();
                    if (amount <= 0) {
                        throw node.get("amount")
                                .wrong("a unit of time must be longer than nothing");
                    }
                    TimeUnit unit =
                            new TimeUnit(
                                    id,
                                    choice(node.get("base"), TimeUnit.Base.class),
                                    amount,
                                    node.get("one").words(languages),
                                    node.get("many").words(languages));
                    for (YamlNode word : node.get("words").items()) {
                        if (byWord.put(word.text(), unit) != null) {
                            throw word.wrong(
                                    "the word " + word.text() + " stands for two units of time");
                        }
                    }
                });
        YamlNode part = root.get("partOfMonth").only("days", "round", "article", "verified");
        PartOfMonth partOfMonth =
                new PartOfMonth(
                        part.get("days").integer(),
                        choice(part.get("round"), Round.class),
                        laws.citation(part.get("article")),
                        part.get("verified").flag());
        Map<String, CountingRule> rules = new LinkedHashMap<>();
        root.get("rules")
                .entries()
                .forEach((code, node) -> rules.put(code, rule(code, node, laws, languages)));
        return new Counting(byWord, rules, partOfMonth, calendar, new Zone(zone));
    }

    private static CountingRule rule(
            String code, YamlNode node, Laws laws, List<String> languages) {
        node.only(
                "name",
                "article",
                "verified",
                "direction",
                "precision",
                "firstDay",
                "whenOff",
                "shiftArticle",
                "daysPerMonth",
                "asOrdered");
        WhenOff whenOff = choice(node.get("whenOff"), WhenOff.class);
        Citation article = laws.citation(node.get("article"));
        if (whenOff == WhenOff.NEXT_WORKING_DAY && node.find("shiftArticle").isEmpty()) {
            throw node.wrong("the end moves, but no shiftArticle says why");
        }
        return new CountingRule(
                code,
                node.get("name").words(languages),
                article,
                node.get("verified").flag(),
                choice(node.get("direction"), Direction.class),
                choice(node.get("precision"), Precision.class),
                switch (node.text("firstDay")) {
                    case "COUNTS" -> true;
                    case "NOT" -> false;
                    default -> throw node.get("firstDay").wrong("expected COUNTS or NOT");
                },
                whenOff,
                node.find("shiftArticle").map(laws::citation).orElse(article),
                node.find("daysPerMonth").map(YamlNode::integer),
                node.flag("asOrdered"));
    }

    private static <E extends Enum<E>> E choice(YamlNode node, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(node.text())) {
                return constant;
            }
        }
        throw node.wrong(
                "expected one of "
                        + List.of(type.getEnumConstants())
                        + ", but found "
                        + node.text());
    }

    /** Parses a length such as {@code 20 days}; empty where it is none. */
    public Optional<Length> parse(String text) {
        int blank = text.indexOf(' ');
        if (blank <= 0 || blank > 4) {
            return Optional.empty();
        }
        int number = 0;
        for (int i = 0; i < blank; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            number = number * 10 + (c - '0');
        }
        TimeUnit unit = byWord.get(text.substring(blank + 1).trim().toLowerCase(Locale.ROOT));
        return unit == null ? Optional.empty() : Optional.of(Length.of(number, unit));
    }

    /** The length under a key, which must fit the counting rule. */
    public Length length(YamlNode node, CountingRule rule) {
        Length length =
                parse(node.text())
                        .orElseThrow(() ->
                                node.wrong(
                                        "expected a length like \"20 days\" in "
                                                + byWord.keySet()
                                                + ", but found "
                                                + node.text()));
        boolean instant = rule.precision() == Precision.INSTANT;
        switch (length.unit().base()) {
            case HOURS -> {
                if (!instant && rule.direction() == Direction.FORWARD) {
                    throw node.wrong(
                            "hours cannot be counted by rule "
                                    + rule.code()
                                    + ", which ends with a day");
                }
            }
            case WORKING_DAYS, MONTHS -> {
                if (instant) {
                    throw node.wrong(
                            length.unit().id()
                                    + " cannot be counted by rule "
                                    + rule.code()
                                    + ", which ends at an instant");
                }
            }
            case DAYS -> {}
        }
        return length;
    }

    /** The rule a key names. */
    public CountingRule rule(YamlNode node) {
        CountingRule rule = rules.get(node.text());
        if (rule == null) {
            throw node.wrong(
                    "unknown counting rule " + node.text() + "; known are " + rules.keySet());
        }
        return rule;
    }

    public Map<String, CountingRule> rules() {
        return rules;
    }

    public PartOfMonth partOfMonth() {
        return partOfMonth;
    }

    public Calendar calendar() {
        return calendar;
    }

    public Zone zone() {
        return zone;
    }

    /**
     * The first end of a period, before it is moved: from its start by the rule, with day one
     * counted or not.
     */
    public Moment first(Moment start, Length length, CountingRule rule) {
        if (rule.direction() == Direction.BACKWARD) {
            return back(start, length);
        }
        if (rule.precision() == Precision.INSTANT) {
            return zone.at(start.second() + seconds(length));
        }
        long day = start.epochDay();
        if (!rule.countsFirstDay()) {
            return zone.endOf(plus(day, length, rule));
        }
        boolean working = length.unit().base() == TimeUnit.Base.WORKING_DAYS;
        return zone.endOf(working ? plus(day - 1, length, rule) : plus(day, length, rule) - 1);
    }

    /** The end of a period that goes on from an end. */
    public Moment onward(Moment end, Length length, CountingRule rule) {
        boolean hours = length.unit().base() == TimeUnit.Base.HOURS;
        boolean instant = !end.wholeDay() && rule.precision() == Precision.INSTANT;
        return hours || instant
                ? zone.at(end.second() + seconds(length))
                : zone.endOf(plus(end.epochDay(), length, rule));
    }

    /** So long before an end; days before a day, hours before its last instant. */
    public Moment back(Moment end, Length length) {
        return switch (length.unit().base()) {
            case HOURS -> zone.at(end.second() - seconds(length));
            case DAYS -> zone.endOf(end.epochDay() - wholeDays(length));
            case MONTHS -> zone.endOf(end.day().minusMonths(wholeMonths(length)));
            case WORKING_DAYS -> {
                long day = end.epochDay();
                for (int left = wholeDays(length); left > 0; left--) {
                    do {
                        day--;
                    } while (!calendar.workingDay(day));
                }
                yield zone.endOf(day);
            }
        };
    }

    /** The end after it was moved off a day off, where the rule moves it. */
    public Moment moved(Moment nominal, CountingRule rule) {
        if (rule.whenOff() == WhenOff.STAYS || !nominal.wholeDay()) {
            return nominal;
        }
        long working = calendar.workingDayFrom(nominal.epochDay());
        return working == nominal.epochDay() ? nominal : zone.endOf(working);
    }

    private static long seconds(Length length) {
        int hours = length.unit().base() == TimeUnit.Base.DAYS ? 24 : 1;
        return (long) length.numerator()
                * length.unit().amount()
                * hours
                * 3600L
                / length.denominator();
    }

    private int wholeDays(Length length) {
        return rounded(length.numerator() * length.unit().amount(), length.denominator());
    }

    private static int wholeMonths(Length length) {
        return length.numerator() * length.unit().amount() / length.denominator();
    }

    private int rounded(int number, int denominator) {
        return partOfMonth.round() == Round.DOWN
                ? Math.floorDiv(number, denominator)
                : Math.ceilDiv(number, denominator);
    }

    private long plus(long day, Length length, CountingRule rule) {
        return switch (length.unit().base()) {
            case HOURS ->
                    throw new IllegalStateException("Expected days or months, but got " + length);
            case DAYS -> day + wholeDays(length);
            case WORKING_DAYS ->
                    calendar.plusWorkingDays(LocalDate.ofEpochDay(day), wholeDays(length))
                            .toEpochDay();
            case MONTHS -> {
                int months = length.numerator() * length.unit().amount();
                if (rule.daysPerMonth().isPresent()) {
                    yield day + rounded(months * rule.daysPerMonth().get(), length.denominator());
                }
                int whole = months / length.denominator();
                int rest = months % length.denominator();
                long end = LocalDate.ofEpochDay(day).plusMonths(whole).toEpochDay();
                yield rest == 0
                        ? end
                        : end + rounded(rest * partOfMonth.days(), length.denominator());
            }
        };
    }

    /**
     * Whether a length is not a whole number of what the rule counts, so that it has to be rounded.
     */
    public boolean isPart(Length length, CountingRule rule) {
        int number = length.numerator() * length.unit().amount();
        int days = length.unit().base() == TimeUnit.Base.MONTHS ? rule.daysPerMonth().orElse(1) : 1;
        return length.unit().base() != TimeUnit.Base.HOURS
                && number * days % length.denominator() != 0;
    }

    /**
     * Whole days of a length where the rule makes it days; empty where it has calendar months or
     * hours.
     */
    public Optional<Integer> days(Length length, CountingRule rule) {
        return switch (length.unit().base()) {
            case DAYS -> Optional.of(wholeDays(length));
            case MONTHS ->
                    rule.daysPerMonth()
                            .map(days ->
                                    rounded(
                                            length.numerator() * length.unit().amount() * days,
                                            length.denominator()));
            case HOURS, WORKING_DAYS -> Optional.empty();
        };
    }
}
