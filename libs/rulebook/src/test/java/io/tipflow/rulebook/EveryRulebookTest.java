package io.tipflow.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.rulebook.limits.CaseFacts;
import io.tipflow.rulebook.limits.Circumstance;
import io.tipflow.rulebook.limits.Fact;
import io.tipflow.rulebook.limits.FactType;
import io.tipflow.rulebook.limits.Limit;
import io.tipflow.rulebook.limits.LimitDescription;
import io.tipflow.rulebook.units.Unit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every rulebook, the Vietnamese one and the invented one. */
class EveryRulebookTest {
    static Stream<Rulebook> rulebooks() {
        return Stream.of(
                Rulebook.shipped("vn"),
                Rulebook.load(Path.of("src/test/resources/rulebook/lunaria")));
    }

    private static CaseFacts randomCase(Rulebook rulebook, Random random, List<Fact> facts) {
        List<FactType> types = rulebook.timeLimits().factTypes().types();
        for (int i = 0; i < 40; i++) {
            facts.add(
                    new Fact(
                            types.get(random.nextInt(types.size())).id(),
                            Instant.parse("2023-06-01T00:00:00Z")
                                    .plusSeconds(random.nextInt(86_400 * 400)),
                            random.nextBoolean() ? "A" : "",
                            Map.of()));
        }
        Map<String, String> circumstances = new HashMap<>();
        for (Circumstance one : rulebook.timeLimits().factTypes().circumstances()) {
            circumstances.put(one.id(), one.values().get(random.nextInt(one.values().size())));
        }
        return CaseFacts.of(facts, circumstances, Instant.parse("2024-06-01T00:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("rulebooks")
    void everyLimitGivesItsReasonInEveryLanguage(Rulebook rulebook) {
        Random random = new Random(7);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            for (Limit limit :
                    rulebook.timeLimits()
                            .limitsOf(randomCase(rulebook, random, new ArrayList<>()))) {
                seen.add(limit.id());
                assertThat(limit.article().text()).isNotBlank();
                for (String language : rulebook.languages()) {
                    assertThat(limit.title().in(language)).isNotBlank();
                    limit.because()
                            .forEach(reason ->
                                    assertThat(reason.in(language))
                                            .isNotBlank()
                                            .doesNotContain("{", "?")
                                            .doesNotContainPattern("\\bnull\\b"));
                    limit.warnings()
                            .forEach(warning ->
                                    assertThat(warning.text().in(language))
                                            .isNotBlank()
                                            .doesNotContain("{"));
                }
                limit.extensions()
                        .forEach(extension ->
                                assertThat(extension.grantor().written().local()).isNotBlank());
            }
        }
        assertThat(seen).hasSizeGreaterThan(rulebook.timeLimits().describe().size() / 2);
    }

    @ParameterizedTest
    @MethodSource("rulebooks")
    void theOrderOfTheFactsDoesNotMatter(Rulebook rulebook) {
        Random random = new Random(11);
        for (int i = 0; i < 100; i++) {
            List<Fact> facts = new ArrayList<>();
            CaseFacts one = randomCase(rulebook, random, facts);
            Collections.shuffle(facts, random);
            CaseFacts other = CaseFacts.of(facts, one.circumstances(), one.asOf());
            assertThat(told(rulebook.timeLimits().limitsOf(other)))
                    .isEqualTo(told(rulebook.timeLimits().limitsOf(one)));
        }
    }

    private static List<String> told(List<Limit> limits) {
        return limits.stream()
                .map(limit ->
                        limit.id()
                                + limit.subject()
                                + limit.occurrence()
                                + limit.start()
                                + limit.end()
                                + limit.state()
                                + limit.closedAt())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rulebooks")
    void everyLimitIsDescribed(Rulebook rulebook) {
        assertThat(rulebook.timeLimits().describe())
                .allSatisfy(limit -> {
                    assertThat(limit.starts()).isNotEmpty();
                    assertThat(limit.article().written().local()).isNotBlank();
                });
        assertThat(rulebook.timeLimits().describe()).extracting(LimitDescription::id).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rulebooks")
    void aUnitSeesItselfAndWhoeverStandsInItsPlace(Rulebook rulebook) {
        for (Unit unit : rulebook.units().all()) {
            assertThat(rulebook.units().scopeUp(unit.id().value())).contains(unit.id().value());
            assertThat(rulebook.units().successorsOf(unit.id().value(), unit.validFrom()))
                    .contains(unit);
            unit.validUntil()
                    .ifPresent(last ->
                            assertThat(
                                            rulebook.units()
                                                    .successorsOf(
                                                            unit.id().value(), last.plusDays(1)))
                                    .isNotEmpty()
                                    .doesNotContain(unit));
        }
    }

    @ParameterizedTest
    @MethodSource("rulebooks")
    void everyOffenceHasAClassAndALineOfTheReport(Rulebook rulebook) {
        rulebook.offences()
                .all()
                .forEach(offence -> {
                    assertThat(
                                    rulebook.offences()
                                            .gravityOf(
                                                    offence.id().toString(),
                                                    offence.validity().from()))
                            .contains(offence.gravity());
                    assertThat(rulebook.offences().group(offence.id().toString())).isPresent();
                });
        assertThat(rulebook.offences().groups()).isNotEmpty();
        assertThat(rulebook.offences().classes()).isNotEmpty();
    }
}
