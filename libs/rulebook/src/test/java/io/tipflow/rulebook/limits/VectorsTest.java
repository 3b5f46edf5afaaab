package io.tipflow.rulebook.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.counting.Moment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every row of {@code src/test/resources/vectors}. */
class VectorsTest {
    private static final Rulebook RULEBOOK = Rulebook.shipped("vn");
    private static final Path FOLDER = Path.of("src/test/resources/vectors");

    static Stream<Vector> vectors() {
        return Vector.in(FOLDER, RULEBOOK.zone()).stream();
    }

    @Test
    void everyVectorHasItsOwnId() {
        assertThat(vectors().map(Vector::id)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void theProgramGivesWhatTheArticleSays(Vector vector) {
        List<Limit> all =
                RULEBOOK.timeLimits()
                        .limitsOf(
                                CaseFacts.of(
                                        vector.facts(), vector.circumstances(), vector.asOf()));
        List<Limit> found =
                all.stream()
                        .filter(limit ->
                                limit.id().equals(vector.limit())
                                        && limit.subject().equals(vector.subject()))
                        .toList();
        String told =
                vector.file()
                        + " "
                        + vector.id()
                        + ": "
                        + vector.reasoning()
                        + "\nprogram: "
                        + found.stream().map(VectorsTest::tell).toList()
                        + "\n";
        if (vector.state().equals("NONE")) {
            assertThat(found).as(told).isEmpty();
            return;
        }
        assertThat(found).as(told).isNotEmpty();
        Optional<Limit> wanted =
                vector.occurrence() == 0
                        ? Optional.of(found.getLast())
                        : found.stream()
                                .filter(limit -> limit.occurrence() == vector.occurrence())
                                .findFirst();
        assertThat(wanted).as(told).isPresent();
        check(vector, wanted.get(), told);
    }

    private static void check(Vector vector, Limit limit, String told) {
        if (!vector.start().isEmpty()) {
            assertThat(text(limit.start())).as("start of " + told).isEqualTo(vector.start());
        }
        assertThat(limit.end().map(VectorsTest::text).orElse(""))
                .as("end of " + told)
                .isEqualTo(vector.end());
        assertThat(limit.state().name()).as("state of " + told).isEqualTo(vector.state());
        for (Map.Entry<String, String> check : vector.checks()) {
            String as = check.getKey() + " of " + told;
            String value = check.getValue();
            switch (check.getKey()) {
                case "nominal" ->
                        assertThat(limit.nominalEnd().map(VectorsTest::text))
                                .as(as)
                                .contains(value);
                case "daysLeft" ->
                        assertThat(limit.daysLeft()).as(as).hasValue(Long.parseLong(value));
                case "late" ->
                        assertThat(limit.late()).as(as).isEqualTo(Boolean.parseBoolean(value));
                case "verified" ->
                        assertThat(limit.verified()).as(as).isEqualTo(Boolean.parseBoolean(value));
                case "closed" ->
                        assertThat(limit.closedAt().map(VectorsTest::local).orElse(""))
                                .as(as)
                                .startsWith(value);
                case "warning" ->
                        assertThat(limit.warnings())
                                .as(as)
                                .extracting(Warning::code)
                                .contains(value);
                case "noWarnings" ->
                        assertThat(limit.warnings()).as(as).extracting(Warning::code).isEmpty();
                case "extension" ->
                        assertThat(
                                        limit.extensions().stream()
                                                .map(VectorsTest::length)
                                                .findFirst()
                                                .orElse("none"))
                                .as(as)
                                .isEqualTo(value);
                case "ask" ->
                        assertThat(
                                        limit.extensions().stream()
                                                .findFirst()
                                                .flatMap(OpenExtension::latestAsk)
                                                .map(VectorsTest::text)
                                                .orElse("none"))
                                .as(as)
                                .isEqualTo(value);
                case "by" ->
                        assertThat(limit.extensions().getFirst().grantor().authorities())
                                .as(as)
                                .extracting(a -> a.body() + "/" + a.level())
                                .contains(value);
                default ->
                        throw new IllegalArgumentException(
                                vector.id() + ": unknown check " + check.getKey());
            }
        }
    }

    private static String length(OpenExtension extension) {
        return extension.length().map(length -> length.in("en")).or(extension::into).orElse("?");
    }

    private static String local(java.time.Instant instant) {
        return instant.atZone(RULEBOOK.zone()).toLocalDateTime().toString();
    }

    private static String text(Moment moment) {
        return moment.wholeDay() ? moment.day().toString() : moment.local().toString();
    }

    private static String tell(Limit limit) {
        return "#"
                + limit.occurrence()
                + " "
                + limit.state()
                + " "
                + limit.because().stream().map(reason -> reason.in("en")).toList()
                + limit.warnings().stream().map(warning -> warning.text().in("en")).toList();
    }
}
