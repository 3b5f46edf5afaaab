package io.tipflow.rulebook.view;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.authorities.Authority;
import io.tipflow.rulebook.authorities.Bodies.Body;
import io.tipflow.rulebook.authorities.Decision;
import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.format.Words;
import io.tipflow.rulebook.limits.Limit;
import io.tipflow.rulebook.limits.LimitState;
import io.tipflow.rulebook.limits.OpenExtension;
import io.tipflow.rulebook.view.LimitView.ExtensionView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says limits in one language. */
public final class LimitViews {

    private final Rulebook rulebook;

    public LimitViews(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Those that wait come first, the earliest to act on before the others; then the rest. */
    public List<LimitView> of(List<Limit> limits, Followed followed, String language) {
        return limits.stream()
                .sorted((a, b) -> Long.compare(rank(a, followed), rank(b, followed)))
                .map(limit -> view(limit, followed.has(limit), language))
                .toList();
    }

    private static long rank(Limit limit, Followed followed) {
        if (!followed.has(limit)) {
            return Long.MAX_VALUE;
        }
        return Due.of(limit).map(due -> due.actBy().getEpochSecond()).orElse(Long.MAX_VALUE - 1);
    }

    private LimitView view(Limit limit, boolean followed, String language) {
        boolean unknown = !followed && limit.state() == LimitState.OVERDUE;
        return new LimitView(
                limit.id(),
                limit.subject().isEmpty() ? null : limit.subject(),
                limit.title().in(language),
                limit.article().written().in(language),
                limit.start().toString(),
                limit.end().map(Moment::toString).orElse(null),
                limit.nominalEnd()
                        .filter(nominal -> !limit.end().equals(Optional.of(nominal)))
                        .map(Moment::toString)
                        .orElse(null),
                unknown ? "UNKNOWN" : limit.state().name(),
                followed,
                limit.closedAt().orElse(null),
                limit.late(),
                unknown || limit.daysLeft().isEmpty() ? null : limit.daysLeft().getAsLong(),
                Due.askBy(limit).map(Moment::toString).orElse(null),
                limit.isOpen()
                        ? limit.extensions().stream().map(e -> extension(e, language)).toList()
                        : List.of(),
                limit.because().stream().map(reason -> reason.in(language)).toList(),
                limit.warnings().stream().map(warning -> warning.text().in(language)).toList(),
                limit.verified());
    }

    private ExtensionView extension(OpenExtension extension, String language) {
        Decision grantor = extension.grantor();
        return new ExtensionView(
                rulebook.authorities().title(extension.transition()).in(language),
                extension.length().map(length -> length.in(language)).orElse(null),
                extension.latestAsk().map(Moment::toString).orElse(null),
                extension.inTime(),
                granting(grantor.authorities(), language),
                extension.article().written().in(language),
                extension.verified() && grantor.verified());
    }

    /** Who may grant it: the role and the body once, with the levels that may. */
    private List<String> granting(List<Authority> authorities, String language) {
        Map<String, StringBuilder> levels = new LinkedHashMap<>();
        for (Authority one : authorities) {
            Body body = rulebook.authorities().bodies().byId().get(one.body());
            if (body == null) {
                continue;
            }
            String who =
                    Optional.ofNullable(body.roles().get(one.role()))
                                    .map(role -> role.in(language))
                                    .orElse(one.role())
                            + ", "
                            + body.name().in(language);
            String level =
                    Optional.ofNullable(body.levels().get(one.level()))
                            .map(known -> lower(known.name(), language))
                            .orElse(one.level());
            StringBuilder all = levels.computeIfAbsent(who, w -> new StringBuilder());
            all.append(all.isEmpty() ? "" : ", ").append(level);
        }
        return levels.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
    }

    private static String lower(Words words, String language) {
        String name = words.in(language);
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
