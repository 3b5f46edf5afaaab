package io.tipflow.rulebook.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.counting.Moment;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every limit, whatever happened. */
class LimitsProperties {
    private static final Rulebook RULEBOOK = Rulebook.shipped("vn");
    private static final TimeLimits LIMITS = RULEBOOK.timeLimits();
    private static final List<String> GRAVITIES =
            List.of("LESS_SERIOUS", "SERIOUS", "VERY_SERIOUS", "SPECIALLY_SERIOUS");
    private static final List<Vector> VECTORS =
            Vector.in(Path.of("src/test/resources/vectors"), RULEBOOK.zone());
    private static final long DAY = 86_400;

    @Provide
    Arbitrary<Integer> hours() {
        return Arbitraries.integers().between(0, 24 * 365 * 7);
    }

    private static Instant at(int hour) {
        return LocalDate.of(2020, 1, 1)
                .atStartOfDay(RULEBOOK.zone())
                .toInstant()
                .plusSeconds(hour * 3600L);
    }

    private static List<Limit> limits(
            List<Fact> facts, Map<String, String> circumstances, Instant asOf) {
        return LIMITS.limitsOf(CaseFacts.of(facts, circumstances, asOf));
    }

    private static Limit limit(
            String id, List<Fact> facts, Map<String, String> circumstances, Instant asOf) {
        return limits(facts, circumstances, asOf).stream()
                .filter(limit -> limit.id().equals(id))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static String told(Limit limit) {
        return limit.id()
                + "/"
                + limit.subject()
                + "#"
                + limit.occurrence()
                + " "
                + limit.start()
                + " "
                + limit.end()
                + " "
                + limit.state()
                + " "
                + limit.closedAt()
                + " "
                + limit.late()
                + " "
                + limit.daysLeft()
                + " "
                + limit.verified()
                + " "
                + limit.because().stream().map(reason -> reason.in("en")).toList()
                + " "
                + limit.warnings().stream().map(Warning::code).toList()
                + " "
                + limit.extensions().stream()
                        .map(e ->
                                e.granted()
                                        + e.length()
                                        + e.latestAsk()
                                        + e.grantor().authorities())
                        .toList();
    }

    @Property(tries = 200)
    void anExtensionNeverShortens(
            @ForAll("hours") int hour,
            @ForAll @IntRange(max = 3) int gravity,
            @ForAll @IntRange(min = 1, max = 4) int grants) {
        for (String[] pair :
                List.of(
                        new String[] {"investigation", "case.initiated", "investigation.extended"},
                        new String[] {
                            "detention.investigation", "detention.started", "detention.extended"
                        },
                        new String[] {
                            "prosecution", "prosecution.received", "prosecution.extended"
                        },
                        new String[] {
                            "trial.preparation", "court.registered", "trial.preparation-extended"
                        },
                        new String[] {"trial.opening", "trial.decided", "trial.postponed"})) {
            Map<String, String> known = Map.of("gravity", GRAVITIES.get(gravity));
            List<Fact> facts = new ArrayList<>(List.of(Fact.of(pair[1], at(hour))));
            Instant asOf = at(hour).plusSeconds(20 * DAY);
            Limit before = limit(pair[0], facts, known, asOf);
            for (int i = 1; i <= grants; i++) {
                facts.add(Fact.of(pair[2], at(hour).plusSeconds(i * DAY)));
                Limit after = limit(pair[0], facts, known, asOf);
                assertThat(after.nominalEnd().orElseThrow().second())
                        .isGreaterThanOrEqualTo(before.nominalEnd().orElseThrow().second());
                assertThat(after.end().orElseThrow().second())
                        .isGreaterThanOrEqualTo(before.end().orElseThrow().second());
                before = after;
            }
        }
    }

    @Property(tries = 200)
    void aPauseMovesTheEndByItsDaysAndByNoOther(
            @ForAll("hours") int hour,
            @ForAll @IntRange(min = 1, max = 30) int after,
            @ForAll @IntRange(min = 0, max = 40) int long_) {
        Map<String, String> known = Map.of("gravity", "SERIOUS");
        Fact start = Fact.of("case.initiated", at(hour));
        Instant begins = at(hour).plusSeconds(after * DAY);
        Instant ends = begins.plusSeconds(long_ * DAY);
        Instant asOf = at(hour).plusSeconds(75 * DAY);
        Limit plain = limit("investigation", List.of(start), known, asOf);
        Limit paused =
                limit(
                        "investigation",
                        List.of(
                                start,
                                Fact.of("transfer.decided", begins),
                                Fact.of("transfer.file-received", ends)),
                        known,
                        asOf);
        assertThat(
                        paused.nominalEnd().orElseThrow().epochDay()
                                - plain.nominalEnd().orElseThrow().epochDay())
                .isEqualTo(long_);
    }

    @Property(tries = 100)
    void aResumedInvestigationHasExactlyTheLimitOfTheArticle(
            @ForAll("hours") int hour,
            @ForAll @IntRange(max = 3) int gravity,
            @ForAll @IntRange(min = 1, max = 400) int pause) {
        Map<String, String> known = Map.of("gravity", GRAVITIES.get(gravity));
        Instant resumed = at(hour).plusSeconds((30L + pause) * DAY);
        List<Fact> facts =
                List.of(
                        Fact.of("case.initiated", at(hour)),
                        Fact.of("investigation.suspended", at(hour).plusSeconds(30 * DAY)),
                        Fact.of("investigation.resumed", resumed));
        Limit limit = limit("investigation.resumed", facts, known, resumed.plusSeconds(DAY));
        LocalDate from = resumed.atZone(RULEBOOK.zone()).toLocalDate();
        assertThat(limit.nominalEnd().orElseThrow().day())
                .isEqualTo(from.plusMonths(gravity < 2 ? 2 : 3));
        assertThat(limit("investigation", facts, known, resumed.plusSeconds(DAY)).state())
                .isEqualTo(LimitState.REPLACED);
    }

    @Property(tries = 60)
    void factsInAnotherOrderGiveTheSameLimits(@ForAll long seed) {
        Random random = new Random(seed);
        CaseFacts facts = Vector.merged(VECTORS, random);
        List<Fact> shuffled = new ArrayList<>(facts.facts());
        Collections.shuffle(shuffled, random);
        assertThat(
                        limits(shuffled, facts.circumstances(), facts.asOf()).stream()
                                .map(LimitsProperties::told))
                .isEqualTo(
                        limits(facts.facts(), facts.circumstances(), facts.asOf()).stream()
                                .map(LimitsProperties::told)
                                .toList());
    }

    @Property(tries = 300)
    void noEndIsBeforeItsStartAndNoStateContradictsIt(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int number) {
        Random random = new Random(seed);
        List<FactType> types = LIMITS.factTypes().types();
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String type = types.get(random.nextInt(types.size())).id();
            facts.add(
                    new Fact(
                            type,
                            at(random.nextInt(24 * 700)),
                            random.nextBoolean() ? "A" : "",
                            Map.of()));
        }
        Instant asOf = at(random.nextInt(24 * 1000));
        Map<String, String> codes = codes();
        for (Limit limit :
                limits(facts, Map.of("gravity", GRAVITIES.get(random.nextInt(4))), asOf)) {
            if (limit.end().isEmpty()) {
                assertThat(limit.warnings()).extracting(Warning::code).contains("MISSING");
                continue;
            }
            Moment end = limit.end().get();
            if (!"B".equals(codes.get(limit.id()))) {
                assertThat(end.epochDay())
                        .as(told(limit))
                        .isGreaterThanOrEqualTo(limit.start().epochDay());
                assertThat(end.second())
                        .as(told(limit))
                        .isGreaterThanOrEqualTo(limit.nominalEnd().orElseThrow().second());
            }
            boolean passed = end.passedAt(asOf.getEpochSecond());
            switch (limit.state()) {
                case RUNNING -> assertThat(passed).as(told(limit)).isFalse();
                case OVERDUE, LAPSED -> assertThat(passed).as(told(limit)).isTrue();
                case REPLACED -> assertThat(limit.closedAt()).as(told(limit)).isPresent();
                case MET, SUSPENDED -> assertThat(limit.because()).as(told(limit)).isNotEmpty();
            }
        }
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        LIMITS.describe().forEach(limit -> codes.put(limit.id(), limit.count()));
        return codes;
    }

    @Property(tries = 100)
    void whatHappensLaterChangesNothingNow(@ForAll long seed) {
        Random random = new Random(seed);
        CaseFacts facts = Vector.merged(VECTORS, random);
        Instant asOf =
                facts.facts()
                        .get(random.nextInt(facts.facts().size()))
                        .at()
                        .plusSeconds(random.nextLong(90 * DAY));
        List<Fact> until = facts.facts().stream().filter(fact -> !fact.at().isAfter(asOf)).toList();
        assertThat(
                        limits(facts.facts(), facts.circumstances(), asOf).stream()
                                .map(LimitsProperties::told))
                .isEqualTo(
                        limits(until, facts.circumstances(), asOf).stream()
                                .map(LimitsProperties::told)
                                .toList());
    }
}
