package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Narrow screens, large zoom, large text, longer words (row 8). */
class ReflowTest extends PagesTest {
    private static final String SIDEWAYS =
            """
            () => {
              const wide = document.documentElement.scrollWidth > innerWidth;
              const over = [...document.querySelectorAll('#content *, header *')].filter((e) => {
                const box = e.getBoundingClientRect();
                return box.width > 0 && box.right > innerWidth + 1 && !e.closest('.table-scroll') && !e.closest('.visually-hidden') && getComputedStyle(e).position !== 'absolute';
              });
              return wide || over.length ? over.slice(0, 3).map((e) => e.outerHTML.slice(0, 100)).join(' ¦ ') || 'scrolls' : '';
            }\
            """;

    private static final String LONGER_WORDS =
            """
            () => {
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const words = node.data.trim();
                if (words) { node.data = node.data + 'ế'.repeat(Math.ceil(words.length * 0.4)).replace(/.{9}/g, '$& '); }
              }
            }\
            """;

    @Test
    void nothing_scrolls_sideways_at_320_pixels_which_is_400_percent_of_1280() {
        check(Desk.Look.USUAL.of(320, 900), "");
    }

    @Test
    void nothing_scrolls_sideways_with_words_two_fifths_longer() {
        check(Desk.Look.USUAL, LONGER_WORDS);
    }

    @Test
    void nothing_scrolls_sideways_with_text_of_200_percent() {
        check(Desk.Look.USUAL, "() => { document.documentElement.style.fontSize = '200%'; }");
    }

    private void check(Desk.Look look, String first) {
        List<String> findings = new ArrayList<>();
        Map<String, Desk> desks = new HashMap<>();
        for (Pages.Entry page : Pages.all(stage, props)) {
            Desk desk = desks.computeIfAbsent(page.login(), login -> desk(login, look));
            desk.open(page.path()).settled();
            page.state().accept(desk);
            if (!first.isEmpty()) {
                desk.page().evaluate(first);
            }
            String over = String.valueOf(desk.page().evaluate(SIDEWAYS));
            if (!over.isEmpty()) {
                findings.add(page.name() + ": " + over);
            }
        }
        assertThat(findings).isEmpty();
    }
}
