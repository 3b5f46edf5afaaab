package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No finding of axe on any page, in both languages, light and dark (row 6). */
class AccessibilityTest extends PagesTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Test
    void axe_finds_nothing_on_any_page_in_vietnamese_by_day() {
        assertThat(findings(Desk.Look.USUAL, false)).isEmpty();
    }

    /** Words know no colours and colours no language: two of the four ways show what all do. */
    @Test
    void axe_finds_nothing_on_any_page_in_english_by_night() {
        assertThat(findings(Desk.Look.USUAL.dark(), true)).isEmpty();
    }

    private List<String> findings(Desk.Look look, boolean english) {
        List<String> findings = new ArrayList<>();
        Map<String, Desk> desks = new HashMap<>();
        for (Pages.Entry page : Pages.all(stage, props)) {
            Desk desk =
                    desks.computeIfAbsent(page.login(), login -> prepared(login, look, english));
            desk.open(page.path()).settled();
            page.state().accept(desk);
            findings.addAll(
                    check(desk, page.name() + " " + look.colours() + (english ? " en" : " vi")));
        }
        return findings;
    }

    private Desk prepared(String login, Desk.Look look, boolean english) {
        Desk desk = desk(login, look);
        return english ? desk.english() : desk;
    }

    private static List<String> check(Desk desk, String where) {
        return new AxeBuilder(desk.page())
                        // Else it opens a page of its own to finish in.
                        .setLegacyMode(true)
                        .withTags(RULES)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> where + ": " + rule.getId() + " " + targets(rule))
                        .toList();
    }

    private static List<String> targets(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getTarget() + " " + node.getHtml())
                .toList();
    }
}
