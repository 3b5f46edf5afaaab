package io.tipflow.stats.report.domain;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a report into the words of one language, as one paragraph. */
public sealed interface ReportText permits VietnameseText, EnglishText {

    /** The languages there are. */
    enum Language {
        VI,
        EN
    }

    static ReportText in(Language language) {
        return switch (language) {
            case VI -> new VietnameseText();
            case EN -> new EnglishText();
        };
    }

    /** The paragraph. */
    default String of(Report report) {
        List<String> sentences = new ArrayList<>();
        investigation(report).ifPresent(sentences::add);
        procuracy(report).ifPresent(sentences::add);
        court(report).ifPresent(sentences::add);
        wanted(report).ifPresent(sentences::add);
        return sentences.isEmpty() ? nothing() : String.join(" ", sentences);
    }

    Optional<String> investigation(Report report);

    Optional<String> procuracy(Report report);

    Optional<String> court(Report report);

    Optional<String> wanted(Report report);

    String nothing();

    /** A number in prose. */
    String number(long number);

    /** The terms of the closing line as a sum: {@code 81 + 28 − 15 = 94}. */
    default String sum(Line closing) {
        List<Identity.Term> terms = closing.identity().terms();
        long total =
                terms.stream()
                        .mapToLong(term ->
                                term.sign().equals("+")
                                        ? term.figure().persons()
                                        : -term.figure().persons())
                        .sum();
        String left =
                Stream.concat(
                                Stream.of(number(terms.getFirst().figure().persons())),
                                terms.stream()
                                        .skip(1)
                                        .map(term ->
                                                (term.sign().equals("+") ? "+ " : "− ")
                                                        + number(term.figure().persons())))
                        .collect(joining(" "));
        return left + " = " + number(total);
    }

    /** The persons who were removed from the list, a term that has no line of its own. */
    default long removed(Line closing) {
        return closing.identity().terms().stream()
                .filter(term -> term.id().equals("wanted.removed"))
                .mapToLong(term -> term.figure().persons())
                .sum();
    }
}
