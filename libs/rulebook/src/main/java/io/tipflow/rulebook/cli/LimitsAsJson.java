package io.tipflow.rulebook.cli;

import io.tipflow.rulebook.authorities.Authority;
import io.tipflow.rulebook.counting.Length;
import io.tipflow.rulebook.format.Words;
import io.tipflow.rulebook.limits.Limit;
import io.tipflow.rulebook.limits.OpenExtension;
import io.tipflow.rulebook.limits.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The limits of a case as JSON. */
final class LimitsAsJson {
    private final List<String> languages;
    private final ZoneId zone;

    LimitsAsJson(List<String> languages, ZoneId zone) {
        this.languages = languages;
        this.zone = zone;
    }

    String write(List<Limit> limits, Instant asOf) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("asOf", local(asOf));
        root.put("limits", limits.stream().map(this::limit).toList());
        return Json.write(root);
    }

    private Map<String, Object> limit(Limit limit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", limit.id());
        if (!limit.subject().isEmpty()) {
            map.put("subject", limit.subject());
        }
        map.put("occurrence", limit.occurrence());
        map.put("title", words(limit.title()));
        map.put("article", limit.article().text());
        map.put("start", limit.start().toString());
        limit.end().ifPresent(end -> map.put("end", end.toString()));
        if (!limit.nominalEnd().equals(limit.end())) {
            limit.nominalEnd().ifPresent(end -> map.put("nominalEnd", end.toString()));
        }
        map.put("state", limit.state().name());
        limit.closedAt().ifPresent(at -> map.put("closedAt", local(at)));
        if (limit.late()) {
            map.put("late", true);
        }
        limit.daysLeft().ifPresent(days -> map.put("daysLeft", days));
        if (!limit.extensions().isEmpty()) {
            map.put("extensions", limit.extensions().stream().map(this::extension).toList());
        }
        map.put("because", limit.because().stream().map(this::reason).toList());
        if (!limit.warnings().isEmpty()) {
            map.put(
                    "warnings",
                    limit.warnings().stream()
                            .map(warning -> {
                                Map<String, Object> one = new LinkedHashMap<>();
                                one.put("code", warning.code());
                                one.putAll(reason(warning.text()));
                                return one;
                            })
                            .toList());
        }
        map.put("verified", limit.verified());
        return map;
    }

    private Map<String, Object> extension(OpenExtension extension) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("granted", extension.granted());
        extension.length().ifPresent(length -> map.put("length", length(length)));
        if (extension.inAll()) {
            map.put("inAll", true);
        }
        extension.into().ifPresent(into -> map.put("into", into));
        extension.latestAsk().ifPresent(ask -> map.put("latestAsk", ask.toString()));
        map.put("inTime", extension.inTime());
        map.put("by", extension.transition());
        map.put(
                "authorities",
                extension.grantor().authorities().stream().map(Authority::toString).toList());
        map.put("article", extension.article().text());
        map.put("verified", extension.verified() && extension.grantor().verified());
        return map;
    }

    private Map<String, String> length(Length length) {
        Map<String, String> map = new LinkedHashMap<>();
        languages.forEach(language -> map.put(language, length.in(language)));
        return map;
    }

    private Map<String, String> reason(Reason reason) {
        Map<String, String> map = new LinkedHashMap<>();
        languages.forEach(language -> map.put(language, reason.in(language)));
        return map;
    }

    private Map<String, String> words(Words words) {
        Map<String, String> map = new LinkedHashMap<>();
        languages.forEach(language -> map.put(language, words.in(language)));
        return map;
    }

    private String local(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).toOffsetDateTime());
    }
}
