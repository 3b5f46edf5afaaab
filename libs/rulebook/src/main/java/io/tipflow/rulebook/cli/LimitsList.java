package io.tipflow.rulebook.cli;

import io.tipflow.rulebook.limits.Circumstance;
import io.tipflow.rulebook.limits.FactType;
import io.tipflow.rulebook.limits.LimitDescription;
import io.tipflow.rulebook.limits.TimeLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * The vocabulary of a rulebook: circumstances, fact types and limits, for a terminal or as Markdown
 * tables.
 */
final class LimitsList {
    private final TimeLimits limits;
    private final String language;

    LimitsList(TimeLimits limits, String language) {
        this.limits = limits;
        this.language = language;
    }

    String text() {
        StringBuilder out = new StringBuilder("LIMITS\n");
        for (LimitDescription limit : limits.describe()) {
            out.append(
                    String.format(
                            "  %-32s %-28s %s%s%n",
                            limit.id(),
                            limit.article().text(),
                            limit.title().in(language),
                            limit.verified() ? "" : " [unverified]"));
        }
        out.append("\nFACT TYPES\n");
        for (FactType type : limits.factTypes().types()) {
            out.append(
                    String.format(
                            "  %-36s %s%s%n",
                            type.id(), type.meaning().in(language), attributes(type)));
        }
        out.append("\nCIRCUMSTANCES\n");
        for (Circumstance one : limits.factTypes().circumstances()) {
            out.append(
                    String.format(
                            "  %-20s %s: %s%n",
                            one.id(), one.meaning().in(language), one.values()));
        }
        return out.toString();
    }

    String markdown() {
        StringBuilder out =
                new StringBuilder(
                        "## Circumstances\n\n| circumstance | values | without it | meaning |\n|---|---|---|---|\n");
        for (Circumstance one : limits.factTypes().circumstances()) {
            String byDefault = one.byDefault();
            row(
                    out,
                    code(one.id()),
                    String.join(", ", one.values()),
                    byDefault == null ? "not known" : byDefault,
                    one.meaning().in(language));
        }
        out.append("\n## Fact types\n\n| fact type | attributes | meaning |\n|---|---|---|\n");
        for (FactType type : limits.factTypes().types()) {
            row(out, code(type.id()), attributes(type).trim(), type.meaning().in(language));
        }
        out.append(
                "\n## Limits\n\n| limit | what | article | count | starts | met / suspended / replaced by | extended by |\n|---|---|---|---|---|---|---|\n");
        for (LimitDescription limit : limits.describe()) {
            String period =
                    " (from "
                            + limit.validity().from()
                            + limit.validity().until().map(day -> " until " + day).orElse("")
                            + ")";
            row(
                    out,
                    code(limit.id()),
                    limit.title().in(language) + (limit.verified() ? "" : " [unverified]"),
                    limit.article().text() + period,
                    limit.count(),
                    String.join("; ", limit.starts()),
                    codes(limit.met())
                            + " / "
                            + codes(limit.suspended())
                            + " / "
                            + codes(limit.replaced()),
                    codes(limit.extendedBy()));
        }
        return out.toString();
    }

    private static void row(StringBuilder out, String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String codes(List<String> all) {
        return all.isEmpty() ? "-" : String.join(", ", all.stream().map(LimitsList::code).toList());
    }

    private static String attributes(FactType type) {
        List<String> parts = new ArrayList<>();
        type.attributes()
                .forEach((name, attribute) ->
                        parts.add(
                                attribute.values().isEmpty()
                                        ? code(name)
                                        : code(name)
                                                + ": "
                                                + String.join(", ", attribute.values())
                                                + " (default "
                                                + attribute.byDefault()
                                                + ")"));
        type.sets().forEach((name, value) -> parts.add("sets " + code(name) + " = " + value));
        return parts.isEmpty() ? "" : " " + String.join("; ", parts);
    }
}
