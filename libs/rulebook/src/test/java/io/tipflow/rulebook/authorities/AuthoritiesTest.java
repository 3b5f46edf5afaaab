package io.tipflow.rulebook.authorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tipflow.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may decide what, worked out from the articles. */
class AuthoritiesTest {
    private static final Authorities AUTHORITIES = Rulebook.shipped("vn").authorities();
    private static final LocalDate BEFORE = LocalDate.of(2024, 6, 1);
    private static final LocalDate NOW = LocalDate.of(2025, 7, 1);

    @ParameterizedTest(name = "{0} {1}/{2} step {3} on {4}: {5}")
    @CsvSource({
        "investigation.extend, DISTRICT, LESS_SERIOUS, 1, 2025-06-30, DISTRICT",
        "investigation.extend, DISTRICT, SERIOUS, 1, 2024-06-01, DISTRICT",
        "investigation.extend, DISTRICT, SERIOUS, 2, 2024-06-01, DISTRICT",
        "investigation.extend, DISTRICT, VERY_SERIOUS, 1, 2024-06-01, DISTRICT",
        "investigation.extend, DISTRICT, VERY_SERIOUS, 2, 2024-06-01, PROVINCE",
        "investigation.extend, PROVINCE, LESS_SERIOUS, 1, 2024-06-01, PROVINCE",
        "investigation.extend, PROVINCE, VERY_SERIOUS, 2, 2024-06-01, PROVINCE",
        "investigation.extend, PROVINCE, SPECIALLY_SERIOUS, 1, 2024-06-01, PROVINCE",
        "investigation.extend, PROVINCE, SPECIALLY_SERIOUS, 2, 2024-06-01, PROVINCE",
        "investigation.extend, PROVINCE, SPECIALLY_SERIOUS, 3, 2024-06-01, SUPREME",
        "investigation.extend, MINISTRY, SERIOUS, 1, 2024-06-01, SUPREME",
        "investigation.extend, PROVINCE, SERIOUS, 1, 2025-07-01, REGION",
        "investigation.extend, REGIONAL, SERIOUS, 1, 2025-07-01, REGION",
        "investigation.extend, REGIONAL, VERY_SERIOUS, 2, 2025-07-01, PROVINCE",
        "investigation.extend, PROVINCE, SPECIALLY_SERIOUS, 3, 2025-07-01, SUPREME",
        "detention.extend, DISTRICT, VERY_SERIOUS, 1, 2024-06-01, DISTRICT",
        "detention.extend, PROVINCE, SPECIALLY_SERIOUS, 1, 2024-06-01, PROVINCE",
        "detention.extend, PROVINCE, SERIOUS, 1, 2025-07-01, REGION",
        "detention.extend, PROVINCE, SPECIALLY_SERIOUS, 1, 2025-07-01, PROVINCE",
        "detention.extend, MINISTRY, SERIOUS, 1, 2025-07-01, SUPREME",
        "investigation.extend.pg, PROVINCE, SPECIALLY_SERIOUS, 1, 2024-06-01, SUPREME",
    })
    void onlyTheProcuracyOfThatLevelExtends(
            String transition,
            String level,
            String gravity,
            String step,
            LocalDate at,
            String procuracy) {
        Map<String, String> known = Map.of("level", level, "gravity", gravity, "step", step);
        assertThat(AUTHORITIES.whoMay(transition, at, known).authorities())
                .containsExactly(new Authority("PROCURACY", procuracy, "procuracy-head"));
        for (String other : Set.of("DISTRICT", "REGION", "PROVINCE", "SUPREME")) {
            Decision decision =
                    AUTHORITIES.mayDecide(
                            transition, "PROCURACY", other, "procuracy-head", at, known);
            assertThat(decision.allowed()).as(other).isEqualTo(other.equals(procuracy));
            assertThat(decision.article()).startsWith("17");
        }
    }

    @Test
    void aRefusalNamesTheArticleAndWhoMay() {
        Decision decision =
                AUTHORITIES.mayDecide(
                        "charge.approve", "POLICE", "DISTRICT", "investigator", BEFORE);
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.article()).isEqualTo("179.3");
        assertThat(decision.written().in("en")).isEqualTo("CPC Art. 179.3");
        assertThat(decision.written().in("vi")).isEqualTo("Điều 179.3 BLTTHS");
        assertThat(decision.authorities())
                .isNotEmpty()
                .allMatch(authority -> authority.body().equals("PROCURACY"));
        assertThat(decision.verified()).isTrue();
        assertThat(decision.onlyWhen()).isEmpty();
    }

    @Test
    void aCommuneChiefMayInitiateOnlyCasesUpToSevenYearsAndOnlyNow() {
        assertThat(
                        AUTHORITIES
                                .mayDecide(
                                        "case.initiate",
                                        "POLICE",
                                        "COMMUNE",
                                        "commune-chief",
                                        BEFORE)
                                .allowed())
                .isFalse();
        Decision now =
                AUTHORITIES.mayDecide("case.initiate", "POLICE", "COMMUNE", "commune-chief", NOW);
        assertThat(now.allowed()).isTrue();
        assertThat(now.article()).isEqualTo("Law 99/2025 37");
        assertThat(now.onlyWhen()).containsEntry("gravity", Set.of("LESS_SERIOUS", "SERIOUS"));
        assertThat(
                        AUTHORITIES
                                .mayDecide(
                                        "case.initiate",
                                        "POLICE",
                                        "COMMUNE",
                                        "commune-chief",
                                        NOW,
                                        Map.of("gravity", "VERY_SERIOUS"))
                                .allowed())
                .isFalse();
        assertThat(
                        AUTHORITIES
                                .mayDecide(
                                        "case.initiate",
                                        "POLICE",
                                        "COMMUNE",
                                        "commune-chief",
                                        NOW,
                                        Map.of("gravity", "SERIOUS"))
                                .onlyWhen())
                .isEmpty();
    }

    @Test
    void aTrialPanelInitiatesUntilTheEndOf2024AndThenOnlyAsks() {
        assertThat(
                        AUTHORITIES
                                .mayDecide(
                                        "case.initiate",
                                        "COURT",
                                        "DISTRICT",
                                        "panel",
                                        LocalDate.of(2024, 12, 31))
                                .allowed())
                .isTrue();
        assertThat(
                        AUTHORITIES
                                .mayDecide(
                                        "case.initiate",
                                        "COURT",
                                        "DISTRICT",
                                        "panel",
                                        LocalDate.of(2025, 1, 1))
                                .allowed())
                .isFalse();
        Decision asks =
                AUTHORITIES.mayDecide(
                        "case.request-initiation",
                        "COURT",
                        "DISTRICT",
                        "panel",
                        LocalDate.of(2025, 1, 1));
        assertThat(asks.allowed()).isTrue();
        assertThat(asks.verified()).isFalse();
    }

    @Test
    void nobodyDecidesForALevelThatHasEnded() {
        assertThat(
                        AUTHORITIES
                                .mayDecide(
                                        "tip.prolong",
                                        "POLICE",
                                        "DISTRICT",
                                        "investigation-head",
                                        LocalDate.of(2025, 2, 28))
                                .allowed())
                .isTrue();
        Decision after =
                AUTHORITIES.mayDecide(
                        "tip.prolong",
                        "POLICE",
                        "DISTRICT",
                        "investigation-head",
                        LocalDate.of(2025, 3, 1));
        assertThat(after.allowed()).isFalse();
        assertThat(after.authorities())
                .extracting(Authority::level)
                .containsOnly("PROVINCE", "MINISTRY");
        assertThat(AUTHORITIES.whoMay("tip.extend", NOW, Map.of()).authorities())
                .extracting(Authority::level)
                .doesNotContain("DISTRICT")
                .contains("REGION");
    }

    @ParameterizedTest(name = "{0} by {1}/{2} on {3}: {4}")
    @CsvSource({
        "tip.prolong, POLICE, investigation-head, 2025-02-28, DISTRICT PROVINCE MINISTRY",
        "tip.prolong, POLICE, investigation-head, 2025-03-01, PROVINCE MINISTRY",
        "investigation.suspend, POLICE, investigation-head, 2025-02-28, DISTRICT PROVINCE MINISTRY",
        "investigation.suspend, POLICE, investigation-head, 2025-03-01, PROVINCE MINISTRY",
        "tip.extend, PROCURACY, procuracy-head, 2025-06-30, DISTRICT PROVINCE SUPREME",
        "tip.extend, PROCURACY, procuracy-head, 2025-07-01, REGION PROVINCE SUPREME",
        "prosecution.extend, PROCURACY, procuracy-head, 2025-06-30, DISTRICT PROVINCE SUPREME",
        "prosecution.extend, PROCURACY, procuracy-head, 2025-07-01, REGION PROVINCE SUPREME",
        "prosecution.move.out, PROCURACY, procuracy-head, 2025-07-01, PROVINCE SUPREME",
        "trial.preparation.extend, COURT, chief-judge, 2025-06-30, DISTRICT PROVINCE",
        "trial.preparation.extend, COURT, chief-judge, 2025-07-01, REGION PROVINCE",
        "protest.file, PROCURACY, procuracy-head, 2025-06-30, DISTRICT PROVINCE HIGH SUPREME",
        "protest.file, PROCURACY, procuracy-head, 2025-07-01, REGION PROVINCE APPEAL SUPREME",
        "appeal.judge, COURT, panel, 2025-06-30, PROVINCE HIGH",
        "appeal.judge, COURT, panel, 2025-07-01, PROVINCE APPEAL",
    })
    void whoMayDecideDependsOnTheDay(
            String transition, String body, String role, LocalDate at, String levels) {
        List<String> expected = List.of(levels.split(" "));
        assertThat(AUTHORITIES.whoMay(transition, at, Map.of()).authorities())
                .filteredOn(one -> one.body().equals(body) && one.role().equals(role))
                .extracting(Authority::level)
                .containsExactlyElementsOf(expected);
        for (String level : AUTHORITIES.bodies().byId().get(body).levels().keySet()) {
            assertThat(AUTHORITIES.mayDecide(transition, body, level, role, at).allowed())
                    .as(level)
                    .isEqualTo(expected.contains(level));
        }
    }

    @Test
    void noAnswerNamesALevelThatDidNotExistThatDay() {
        Map<String, Bodies.Body> bodies = AUTHORITIES.bodies().byId();
        for (String day :
                List.of("2018-01-01", "2025-02-28", "2025-03-01", "2025-06-30", "2025-07-01")) {
            LocalDate at = LocalDate.parse(day);
            for (String transition : AUTHORITIES.transitions().keySet()) {
                assertThat(AUTHORITIES.whoMay(transition, at, Map.of()).authorities())
                        .as(transition + " on " + day)
                        .allMatch(one ->
                                bodies.get(one.body())
                                        .levels()
                                        .get(one.level())
                                        .validity()
                                        .contains(at));
            }
        }
    }

    @Test
    void aTransitionNobodyMayTakeThatDaySaysSo() {
        Decision decision =
                AUTHORITIES.mayDecide(
                        "tip.check",
                        "POLICE",
                        "COMMUNE",
                        "commune-chief",
                        LocalDate.of(2021, 11, 30));
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.article()).isEmpty();
        assertThat(decision.authorities()).isEmpty();
        assertThat(decision.written().in("en")).isEqualTo("no rule in force");
        assertThat(
                        AUTHORITIES
                                .mayDecide(
                                        "tip.check",
                                        "POLICE",
                                        "COMMUNE",
                                        "commune-chief",
                                        LocalDate.of(2021, 12, 1))
                                .allowed())
                .isTrue();
    }

    @Test
    void anUnknownTransitionIsABug() {
        assertThatThrownBy(() ->
                        AUTHORITIES.mayDecide("tip.eat", "POLICE", "PROVINCE", "operator", NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tip.eat");
        assertThat(AUTHORITIES.knows("tip.eat")).isFalse();
        assertThat(AUTHORITIES.knows("tip.extend")).isTrue();
        assertThat(AUTHORITIES.isUnverified("tip.eat", 0, Map.of())).isTrue();
        assertThat(AUTHORITIES.title("tip.extend").in("en"))
                .isEqualTo("The verification is extended");
        assertThat(AUTHORITIES.title("tip.eat").in("en")).isEqualTo("no rule in force");
    }

    @Test
    void onlyARuleThatSurelyHoldsMarksAnAnswerUnverified() {
        long now = NOW.toEpochDay();
        Map<String, String> known =
                new HashMap<>(Map.of("level", "REGIONAL", "gravity", "SERIOUS", "step", "1"));
        assertThat(AUTHORITIES.isUnverified("investigation.extend", now, known)).isTrue();
        known.remove("level");
        assertThat(AUTHORITIES.isUnverified("investigation.extend", now, known)).isFalse();
        known.put("level", "DISTRICT");
        assertThat(AUTHORITIES.isUnverified("investigation.extend", BEFORE.toEpochDay(), known))
                .isFalse();
        assertThat(AUTHORITIES.conditionsOf("investigation.extend"))
                .containsExactlyInAnyOrder("level", "gravity", "step");
        assertThat(AUTHORITIES.conditionsOf("tip.eat")).isEmpty();
    }

    @Test
    void everyTransitionHasANameAndSomebodyOnEveryDayItsRulesHold() {
        assertThat(AUTHORITIES.transitions()).hasSizeGreaterThan(90);
        AUTHORITIES
                .transitions()
                .forEach((id, title) -> {
                    assertThat(title.in("vi")).isNotBlank();
                    assertThat(
                                    AUTHORITIES
                                                    .whoMay(id, LocalDate.of(2026, 6, 1), Map.of())
                                                    .authorities()
                                                    .isEmpty()
                                            && AUTHORITIES
                                                    .whoMay(id, BEFORE, Map.of())
                                                    .authorities()
                                                    .isEmpty())
                            .as(id)
                            .isFalse();
                });
        assertThat(AUTHORITIES.bodies().byId())
                .containsOnlyKeys("POLICE", "PROCURACY", "COURT", "STEERING");
    }

    @Test
    void whoMayNamesEveryArticleInForce() {
        Decision decision = AUTHORITIES.whoMay("tip.resume", BEFORE, Map.of());
        assertThat(decision.article()).isEqualTo("149; 147.4; 149");
        assertThat(decision.written().in("en"))
                .isEqualTo("CPC Art. 149; CPC Art. 147.4; CPC Art. 149");
        assertThat(decision.allowed()).isFalse();
    }

    @Test
    void theRegionalCourtTriesEveryFrameUpToTwentyYears() {
        Map<String, String> special = Map.of("gravity", "SPECIALLY_SERIOUS");
        assertThat(
                        AUTHORITIES
                                .mayDecide(
                                        "judgment.pronounce.regional",
                                        "COURT",
                                        "REGION",
                                        "panel",
                                        NOW,
                                        special)
                                .allowed())
                .isTrue();
        assertThat(
                        AUTHORITIES
                                .mayDecide(
                                        "judgment.pronounce.regional",
                                        "COURT",
                                        "DISTRICT",
                                        "panel",
                                        BEFORE,
                                        special)
                                .allowed())
                .isFalse();
        assertThat(
                        AUTHORITIES
                                .mayDecide(
                                        "judgment.pronounce.regional",
                                        "COURT",
                                        "PROVINCE",
                                        "panel",
                                        BEFORE,
                                        special)
                                .allowed())
                .isTrue();
    }
}
