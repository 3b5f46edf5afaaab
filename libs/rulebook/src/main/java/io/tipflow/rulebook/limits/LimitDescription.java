package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.format.Citation;
import io.tipflow.rulebook.format.Validity;
import io.tipflow.rulebook.format.Words;
import java.util.List;

/**
 * One limit in one period of the law, for lists and documentation.
 *
 * @param id id of the limit
 * @param title its name
 * @param article the article
 * @param validity the period
 * @param verified whether it was read
 * @param count code of its counting rule
 * @param starts what starts it
 * @param met fact types that meet it
 * @param suspended fact types that suspend it
 * @param replaced fact types that replace it
 * @param extendedBy fact types that extend it
 */
public record LimitDescription(
        String id,
        Words title,
        Citation article,
        Validity validity,
        boolean verified,
        String count,
        List<String> starts,
        List<String> met,
        List<String> suspended,
        List<String> replaced,
        List<String> extendedBy) {

    static LimitDescription of(LimitRule rule) {
        return new LimitDescription(
                rule.id(),
                rule.title(),
                rule.article(),
                rule.validity(),
                rule.verified(),
                rule.count().code(),
                rule.starts().stream().map(LimitDescription::start).toList(),
                types(rule.met()),
                types(rule.suspended()),
                types(rule.replaced()),
                rule.extensions().stream().map(e -> e.granted().id()).toList());
    }

    private static String start(LimitRule.Start start) {
        return switch (start) {
            case LimitRule.Start.OfFact fact -> fact.type().id();
            case LimitRule.Start.OfEnd end -> "end of " + end.limit();
            case LimitRule.Start.OfLatestEnd ends ->
                    "latest end of " + String.join(", ", ends.limits());
        };
    }

    private static List<String> types(List<Match> matches) {
        return matches.stream().map(match -> match.type().id()).toList();
    }
}
