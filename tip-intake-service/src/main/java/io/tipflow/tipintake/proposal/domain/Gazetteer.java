package io.tipflow.tipintake.proposal.domain;

import io.tipflow.kit.text.FoldedText;
import io.tipflow.kit.text.SearchWords;
import io.tipflow.rulebook.areas.Area;
import io.tipflow.rulebook.areas.Areas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds areas by their names of today and of before, however they are typed, with or without the
 * kind: {@code p. phu loi}, {@code Phường 2, TP Sóc Trăng}.
 */
public final class Gazetteer {

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Map<String, String> SHORT =
            Map.of(
                    "p", "phuong",
                    "tp", "thanh pho",
                    "tx", "thi xa",
                    "tt", "thi tran",
                    "h", "huyen",
                    "q", "quan",
                    "x", "xa",
                    "t", "tinh");

    private final Areas areas;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, List<Place>> byPhrase = new HashMap<>();
    private final Map<String, List<Area>> endedInto = new HashMap<>();
    private int longest;

    public Gazetteer(Areas areas) {
        this.areas = areas;
        areas.all()
                .forEach(area -> {
                    Place place =
                            new Place(
                                    area,
                                    SearchWords.of(area.fullName().local()),
                                    SearchWords.of(area.fullName().local() + " " + above(area)));
                    places.add(place);
                    put(place, area.fullName().local());
                    put(place, area.name().local());
                    area.successor()
                            .filter(code -> area.validity().until().isPresent())
                            .ifPresent(code ->
                                    endedInto
                                            .computeIfAbsent(code, c -> new ArrayList<>())
                                            .add(area));
                });
    }

    private void put(Place place, String name) {
        String phrase =
                String.join(" ", words(FoldedText.of(name)).stream().map(Word::text).toList());
        List<Place> same = byPhrase.computeIfAbsent(phrase, p -> new ArrayList<>(1));
        if (!same.contains(place)) {
            same.add(place);
        }
        longest = Math.max(longest, phrase.split(" ").length);
    }

    /** An area with the words it is searched by. */
    private record Place(Area area, List<String> name, List<String> withAbove) {}

    /** A word of a text and where it stands in it. */
    private record Word(String text, int from, int to) {}

    /**
     * An area that was found.
     *
     * @param name its name with what is above it
     * @param before what stood there before, where the area is of today
     * @param now what stands there today, where the area is of before
     * @param words what it was found by, as it was written
     */
    public record Found(
            Area area, String name, Optional<String> before, Optional<Area> now, String words) {}

    /**
     * The areas that a text names, the most exactly named first.
     *
     * @param home the code of an area whose places are likelier than others of the same name
     */
    public List<Found> in(FoldedText text, LocalDate today, Optional<String> home, int most) {
        List<Word> words = words(text);
        Map<String, Found> found = new LinkedHashMap<>();
        Map<String, Integer> scores = new HashMap<>();
        for (int from = 0; from < words.size(); from++) {
            int length = Math.min(longest, words.size() - from);
            for (; length > 0; length--) {
                List<Place> named = byPhrase.get(phrase(words, from, length));
                if (named == null || (length == 1 && words.get(from).text().length() < 3)) {
                    continue;
                }
                String written =
                        text.written(words.get(from).from(), words.get(from + length - 1).to());
                for (Place place : named) {
                    int score = length * 10 + bonus(place.area(), home, today);
                    String key = place.area().code() + place.area().validity().from();
                    if (scores.merge(key, score, Math::max) == score) {
                        found.put(key, found(place.area(), today, written));
                    }
                }
                from += length - 1;
                break;
            }
        }
        return found.entrySet().stream()
                .sorted(
                        Comparator.<Map.Entry<String, Found>>comparingInt(
                                        entry -> scores.getOrDefault(entry.getKey(), 0))
                                .reversed())
                .map(Map.Entry::getValue)
                .limit(most)
                .toList();
    }

    /**
     * The areas whose names hold all these words, or beginnings of them; the shortest name first.
     */
    public List<Found> search(String typed, LocalDate today, int most) {
        List<String> asked =
                words(FoldedText.of(typed)).stream()
                        .flatMap(word -> Stream.of(word.text().split(" ")))
                        .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        return places.stream()
                .filter(place -> asked.stream().allMatch(word -> begins(place.withAbove(), word)))
                .sorted(
                        Comparator.comparing(
                                        (Place place) -> !begins(place.name(), asked.getFirst()))
                                .thenComparing(place -> !place.area().validity().contains(today))
                                .thenComparingInt(place -> place.withAbove().size()))
                .limit(most)
                .map(place -> found(place.area(), today, typed))
                .toList();
    }

    /** The area of that code, as of today or, if there is none any more, as of before. */
    public Optional<Found> byCode(String code, LocalDate today) {
        return areas.areaAt(code, today)
                .or(() -> areas.all().filter(area -> area.code().equals(code)).findFirst())
                .map(area -> found(area, today, code));
    }

    private static boolean begins(List<String> words, String prefix) {
        return words.stream().anyMatch(word -> word.startsWith(prefix));
    }

    private static int bonus(Area area, Optional<String> home, LocalDate today) {
        boolean near =
                home.filter(code -> area.code().equals(code) || area.parent().equals(home))
                        .isPresent();
        return (near ? 8 : 0)
                + (area.validity().contains(today) ? 2 : 0)
                + (area.level().equals("province") ? 0 : 1);
    }

    private Found found(Area area, LocalDate today, String written) {
        boolean present = area.validity().contains(today);
        List<String> predecessors =
                present
                        ? endedInto.getOrDefault(area.code(), List.of()).stream()
                                .filter(old -> isBefore(old, area))
                                .map(this::named)
                                .limit(3)
                                .toList()
                        : List.of();
        Optional<Area> now =
                present
                        ? Optional.empty()
                        : areas.successorAt(area.code(), area.validity().from(), today);
        return new Found(
                area,
                named(area),
                predecessors.isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join("; ", predecessors)),
                now,
                written);
    }

    /** What was of the same kind and bore another name. */
    private static boolean isBefore(Area old, Area area) {
        return old.level().equals(area.level()) && !old.name().local().equals(area.name().local());
    }

    private String named(Area area) {
        String above = above(area);
        return above.isEmpty() ? area.fullName().local() : area.fullName().local() + ", " + above;
    }

    private String above(Area area) {
        return area.parent()
                .flatMap(parent -> areas.areaAt(parent, area.validity().from()))
                .map(this::named)
                .orElse("");
    }

    private static String phrase(List<Word> words, int from, int length) {
        StringBuilder phrase = new StringBuilder();
        for (int at = from; at < from + length; at++) {
            phrase.append(at == from ? "" : " ").append(words.get(at).text());
        }
        return phrase.toString();
    }

    private static List<Word> words(FoldedText text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.text());
        while (word.find()) {
            words.add(
                    new Word(
                            SHORT.getOrDefault(word.group(), word.group()),
                            word.start(),
                            word.end()));
        }
        return words;
    }
}
