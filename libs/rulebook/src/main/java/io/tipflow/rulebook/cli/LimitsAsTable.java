package io.tipflow.rulebook.cli;

import io.tipflow.rulebook.authorities.Authority;
import io.tipflow.rulebook.limits.Limit;
import io.tipflow.rulebook.limits.OpenExtension;
import java.util.List;

/** The limits of a case as a table for people, with the reason under each line. */
final class LimitsAsTable {
    private static final String LINE = "%-30s %-10s %-10s %-25s %-25s %6s  %s%n";

    private final String language;

    LimitsAsTable(String language) {
        this.language = language;
    }

    String write(List<Limit> limits) {
        StringBuilder out = new StringBuilder();
        out.append(
                String.format(
                        LINE, "LIMIT", "SUBJECT", "STATE", "START", "END", "DAYS", "ARTICLE"));
        for (Limit limit : limits) {
            String id = limit.id() + (limit.occurrence() > 1 ? " #" + limit.occurrence() : "");
            out.append(
                    String.format(
                            LINE,
                            id,
                            limit.subject(),
                            limit.state() + (limit.late() ? "!" : ""),
                            limit.start(),
                            limit.end().map(Object::toString).orElse("?"),
                            limit.daysLeft().isPresent()
                                    ? Long.toString(limit.daysLeft().getAsLong())
                                    : "",
                            limit.article().written().in(language)));
            limit.because()
                    .forEach(reason -> out.append("    ").append(reason.in(language)).append('\n'));
            limit.extensions()
                    .forEach(extension ->
                            out.append("    + ").append(extension(extension)).append('\n'));
            limit.warnings()
                    .forEach(warning ->
                            out.append("    ! ").append(warning.text().in(language)).append('\n'));
        }
        return out.toString();
    }

    private String extension(OpenExtension extension) {
        String what =
                extension
                        .length()
                        .map(length -> length.in(language))
                        .or(extension::into)
                        .orElse("");
        String ask =
                extension
                        .latestAsk()
                        .map(moment -> ", <= " + moment + (extension.inTime() ? "" : " !"))
                        .orElse("");
        List<String> by =
                extension.grantor().authorities().stream().map(Authority::toString).toList();
        return what
                + ask
                + " ("
                + extension.article().written().in(language)
                + "): "
                + String.join(", ", by);
    }
}
