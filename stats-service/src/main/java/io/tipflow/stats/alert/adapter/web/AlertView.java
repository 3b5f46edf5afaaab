package io.tipflow.stats.alert.adapter.web;

import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.text.Language;
import io.tipflow.kit.text.Titles;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.stats.alert.domain.Alert;
import io.tipflow.stats.alert.domain.AlertKind;
import io.tipflow.stats.alert.domain.AlertLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alert as an addressed person sees it.
 *
 * @param title one line without any personal data, fit for a screen that others see
 * @param mine what the reader did with it
 * @param displayedBy how many people's screens showed it
 */
record AlertView(
        String id,
        AlertKind kind,
        AlertLevel level,
        boolean urgent,
        String title,
        Subject subject,
        String unit,
        String unitName,
        @Nullable String area,
        Instant raisedAt,
        @Nullable Instant climbsAt,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        boolean closed,
        Alert.@Nullable Reason closedReason,
        @Nullable LocalDate dueOn,
        Mine mine,
        long displayedBy,
        long acknowledgedBy,
        long version) {

    /** Where the subject is found: {@code /api/v1/<collection>/<id>}. */
    record Subject(String collection, String id) {}

    /** What the reader did with it. */
    record Mine(@Nullable Instant displayedAt, @Nullable Instant acknowledgedAt) {}

    static AlertView of(
            String id, long version, Alert alert, String reader, Rulebook rulebook, Language in) {
        Alert.About about = alert.facts();
        Alert.Taken taken = alert.taken();
        Alert.Closed closed = alert.closed();
        Optional<Alert.Person> mine = alert.of(reader);
        return new AlertView(
                id,
                about.kind(),
                alert.level(),
                about.kind() == AlertKind.URGENT_TIP,
                title(about, rulebook, in),
                new Subject(about.collection(), about.subject()),
                about.unit(),
                unitName(about.unit(), rulebook, in),
                about.area(),
                about.raisedAt(),
                alert.climbsAt(),
                taken == null ? null : taken.name(),
                taken == null ? null : taken.at(),
                closed != null,
                closed == null ? null : closed.reason(),
                about.dueOn(),
                new Mine(
                        mine.map(Alert.Person::displayedAt).orElse(null),
                        mine.map(Alert.Person::acknowledgedAt).orElse(null)),
                alert.people().values().stream().filter(p -> p.displayedAt() != null).count(),
                alert.people().values().stream().filter(p -> p.acknowledgedAt() != null).count(),
                version);
    }

    static AlertView of(Current<Alert> found, String reader, Rulebook rulebook, Language in) {
        return of(found.id(), found.version(), found.state(), reader, rulebook, in);
    }

    private static String title(Alert.About about, Rulebook rulebook, Language in) {
        String where =
                Optional.ofNullable(about.area())
                        .flatMap(code ->
                                rulebook.areas()
                                        .all()
                                        .filter(area -> area.code().equals(code))
                                        .findFirst())
                        .map(area -> area.name().in(in.code()))
                        .orElseGet(() -> unitName(about.unit(), rulebook, in));
        return Titles.of(about.kind()).in(in) + " · " + where;
    }

    private static String unitName(String unit, Rulebook rulebook, Language in) {
        return rulebook.units().find(unit).map(u -> u.name().in(in.code())).orElse(unit);
    }
}
