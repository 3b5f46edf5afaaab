package io.tipflow.tipintake.tip.application;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.authorities.Authorities;
import io.tipflow.rulebook.authorities.Authority;
import io.tipflow.rulebook.authorities.Decision;
import io.tipflow.rulebook.units.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * To whom the law gives the steps of a tip (thẩm quyền), as the rulebook says it.
 *
 * <p>The law gives a decision to the head of the body. An investigator enters what the head
 * decided; the platform signs nothing.
 */
public final class TipRights {

    /** Quyết định không khởi tố, kết thúc giải quyết (Art 157, 158). */
    private static final List<String> OUTCOMES = List.of("tip.not-initiate", "tip.close");

    /** Tiếp nhận nguồn tin (Art 145). */
    private static final String RECEIVE = "tip.receive";

    private static final LocalDate CODE_IN_FORCE = LocalDate.of(2018, 3, 1);

    private final Rulebook rulebook;

    public TipRights(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * What the law says about a step for a unit.
     *
     * @param article the article
     * @param authorities who may, as {@code POLICE/PROVINCE/investigation-head}
     * @param body whether the unit is a body that the law names
     */
    public record Right(String article, List<String> authorities, boolean body) {
        public Right {
            authorities = List.copyOf(authorities);
        }
    }

    /** Who may decide the outcome of a tip, seen from this unit. */
    public Right outcome(String unit, LocalDate on) {
        return right(OUTCOMES, unit, on);
    }

    /** Who may receive a tip and what is added to it, seen from this unit. */
    public Right receiving(String unit, LocalDate on) {
        return right(List.of(RECEIVE), unit, on);
    }

    private Right right(List<String> transitions, String unit, LocalDate on) {
        Authorities law = rulebook.authorities();
        LocalDate day = on.isBefore(CODE_IN_FORCE) ? CODE_IN_FORCE : on;
        List<Decision> decisions =
                transitions.stream().map(t -> law.whoMay(t, day, Map.of())).toList();
        List<Authority> may =
                decisions.stream().flatMap(d -> d.authorities().stream()).distinct().toList();
        Optional<Unit> asking = rulebook.units().find(unit);
        return new Right(
                String.join("; ", decisions.stream().map(Decision::article).distinct().toList()),
                may.stream().map(Authority::toString).toList(),
                may.stream()
                        .anyMatch(one ->
                                asking.filter(u -> u.body().equals(one.body())).isPresent()));
    }
}
