package io.tipflow.tipintake.proposal.application;

import io.tipflow.kit.text.FoldedText;
import io.tipflow.kit.text.SearchWords;
import io.tipflow.tipintake.proposal.domain.Gazetteer;
import io.tipflow.tipintake.proposal.domain.Lexicon;
import io.tipflow.tipintake.proposal.domain.Likeness;
import io.tipflow.tipintake.proposal.domain.OffenceHints;
import io.tipflow.tipintake.proposal.domain.Times;
import io.tipflow.tipintake.proposal.domain.Urgency;
import io.tipflow.tipintake.tip.application.RecentTips;
import io.tipflow.tipintake.tip.application.RecentTips.Recent;
import io.tipflow.tipintake.tip.domain.Intake;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposes, for a tip that is being written, which tips it may repeat, where, when and what it was,
 * whether it is urgent and what to ask next. Keeps nothing of what it is told.
 */
public final class Proposals {

    static final int DUPLICATES = 3;
    static final int PLACES = 3;
    static final int TIMES = 2;
    static final int OFFENCES = 2;
    static final int QUESTIONS = 4;

    private static final Duration NEAR_IN_TIME = Duration.ofDays(2);
    private static final int LATEST = 200;
    private static final int RARE_WORDS = 2;

    private final RecentTips recent;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Times times;
    private final Urgency urgency;
    private final OffenceHints offences;
    private final Likeness likeness;
    private final Function<String, Optional<String>> areaOfUnit;
    private final ZoneId zone;

    /**
     * Proposals out of these.
     *
     * @param areaOfUnit the code of the area a unit serves
     */
    public Proposals(
            RecentTips recent,
            Gazetteer gazetteer,
            Lexicon lexicon,
            Function<String, Optional<String>> areaOfUnit,
            ZoneId zone) {
        this.recent = recent;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.times = new Times(zone);
        this.urgency = new Urgency(lexicon);
        this.offences = new OffenceHints(lexicon);
        this.likeness = new Likeness(lexicon);
        this.areaOfUnit = areaOfUnit;
        this.zone = zone;
    }

    /**
     * What was written so far.
     *
     * @param narrative the caller's words
     * @param place what stands in the field for the place
     * @param time what stands in the field for the time
     */
    public record Written(String narrative, Optional<String> place, Optional<String> time) {

        /** Without the words. */
        @Override
        public String toString() {
            return "Written[...]";
        }
    }

    /** A tip that the new one may repeat, and why. */
    public record Duplicate(Recent tip, Likeness.Like like) {}

    /** A question, and whether the words answer it already. */
    public record Question(Lexicon.Asking asking, boolean answered) {}

    /** Everything that is proposed. */
    public record Proposed(
            List<Duplicate> duplicates,
            List<Gazetteer.Found> places,
            List<Times.Found> times,
            List<OffenceHints.Hinted> offences,
            Urgency.Priority priority,
            List<Question> questions) {
        public Proposed {
            duplicates = List.copyOf(duplicates);
            places = List.copyOf(places);
            times = List.copyOf(times);
            offences = List.copyOf(offences);
            questions = List.copyOf(questions);
        }
    }

    /** The proposals for somebody of a unit. */
    public Proposed of(Written written, String unit, Instant now) {
        FoldedText narrative = FoldedText.of(written.narrative());
        FoldedText place = FoldedText.of(written.place().orElse(""));
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Gazetteer.Found> places = places(narrative, place, unit, today);
        List<Times.Found> found =
                Stream.concat(
                                times
                                        .of(FoldedText.of(written.time().orElse("")), now, TIMES)
                                        .stream(),
                                times.of(narrative, now, TIMES).stream())
                        .distinct()
                        .limit(TIMES)
                        .toList();
        return new Proposed(
                duplicates(written, places, unit, now),
                places,
                found,
                offences.of(narrative, OFFENCES),
                urgency.of(narrative),
                questions(narrative, written, places, found));
    }

    private List<Gazetteer.Found> places(
            FoldedText narrative, FoldedText place, String unit, LocalDate today) {
        Optional<String> home = areaOfUnit.apply(unit);
        List<Gazetteer.Found> found = new ArrayList<>(gazetteer.in(place, today, home, PLACES));
        if (found.isEmpty() && !place.text().isBlank()) {
            found.addAll(gazetteer.search(place.text(), today, PLACES));
        }
        for (Gazetteer.Found other : gazetteer.in(narrative, today, home, PLACES)) {
            if (found.stream().noneMatch(known -> known.area().equals(other.area()))) {
                found.add(other);
            }
        }
        return found.stream().limit(PLACES).toList();
    }

    private List<Duplicate> duplicates(
            Written written, List<Gazetteer.Found> places, String unit, Instant now) {
        List<String> rare =
                SearchWords.of(written.narrative()).stream()
                        .filter(Proposals::isRare)
                        .limit(RARE_WORDS)
                        .toList();
        Map<String, Recent> candidates =
                recent.of(unit, now.minus(NEAR_IN_TIME), LATEST, rare).stream()
                        .collect(Collectors.toMap(Recent::id, tip -> tip, (a, b) -> a));
        Likeness.Told asked =
                new Likeness.Told(
                        "",
                        written.narrative(),
                        written.place().orElse(""),
                        places.stream().findFirst().map(found -> found.area().code()),
                        now);
        return likeness
                .of(asked, candidates.values().stream().map(Proposals::told).toList(), DUPLICATES)
                .stream()
                .map(like -> new Duplicate(Objects.requireNonNull(candidates.get(like.id())), like))
                .toList();
    }

    /** A number plate, a telephone number: something hardly two matters have. */
    private static boolean isRare(String word) {
        return word.length() >= 5 && word.chars().filter(Character::isDigit).count() >= 3;
    }

    private static Likeness.Told told(Recent tip) {
        Intake intake = tip.intake();
        String whoWhat = intake.whoWhat() == null ? "" : " " + intake.whoWhat();
        return new Likeness.Told(
                tip.id(),
                intake.narrative() + whoWhat,
                intake.place() == null ? "" : intake.place(),
                Optional.ofNullable(intake.area()),
                intake.receivedAt());
    }

    private List<Question> questions(
            FoldedText narrative,
            Written written,
            List<Gazetteer.Found> places,
            List<Times.Found> found) {
        List<Question> answered = new ArrayList<>();
        List<Question> open = new ArrayList<>();
        for (Lexicon.Asking asking : lexicon.questions()) {
            boolean known =
                    switch (asking.id()) {
                        case "where" -> !places.isEmpty() || written.place().isPresent();
                        case "when" -> !found.isEmpty() || written.time().isPresent();
                        default ->
                                asking.answeredBy().stream()
                                        .anyMatch(phrase -> narrative.find(phrase, 0) >= 0);
                    };
            (known ? answered : open).add(new Question(asking, known));
        }
        return Stream.concat(answered.stream(), open.stream().limit(QUESTIONS)).toList();
    }
}
