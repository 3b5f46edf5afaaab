package io.tipflow.stats.alert.domain;

import java.util.Optional;
import java.util.Set;

/** How far up an alert has climbed; each level is addressed together with those below it. */
public enum AlertLevel {
    /** Trực ban, điều tra viên, kiểm sát viên, thẩm phán: those at the desk of the unit. */
    DESK,
    /** Lãnh đạo ca trực: the head of the unit. */
    SHIFT_LEAD,
    /** Lãnh đạo phụ trách: whoever supervises the unit, also from above it. */
    SUPERVISOR;

    private static final Set<String> DESK_ROLES =
            Set.of("operator", "investigator", "procurator", "judge");

    /** The next one up; empty at the top. */
    public Optional<AlertLevel> next() {
        return switch (this) {
            case DESK -> Optional.of(SHIFT_LEAD);
            case SHIFT_LEAD -> Optional.of(SUPERVISOR);
            case SUPERVISOR -> Optional.empty();
        };
    }

    /**
     * Whether a person is addressed by an alert that has climbed so far.
     *
     * @param ownUnit whether the person belongs to the unit of the alert, not to one above it
     */
    public boolean addresses(Set<String> roles, boolean ownUnit) {
        return switch (this) {
            case DESK -> ownUnit && roles.stream().anyMatch(DESK_ROLES::contains);
            case SHIFT_LEAD ->
                    DESK.addresses(roles, ownUnit)
                            || (ownUnit && roles.contains("investigation-head"));
            case SUPERVISOR -> SHIFT_LEAD.addresses(roles, ownUnit) || roles.contains("supervisor");
        };
    }
}
