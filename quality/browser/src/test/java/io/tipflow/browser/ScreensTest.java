package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of {@code docs/screens}: only when {@code -Dscreens=FOLDER} asks for them;
 * those of some pages with {@code -Dscreens.only=board,wall}.
 */
class ScreensTest extends PagesTest {

    @Test
    void pictures_of_every_page_in_each_look() throws IOException {
        String folder = System.getProperty("screens", "");
        assumeTrue(!folder.isBlank(), "No pictures taken: -Dscreens=FOLDER takes them.");
        Files.createDirectories(Path.of(folder));
        List<String> only = List.of(System.getProperty("screens.only", "").split(","));
        for (Pages.Entry page : Pages.all(stage, props)) {
            if (!only.contains("") && !only.contains(page.name())) {
                continue;
            }
            if (page.name().equals("wall")) {
                take(page, Desk.Look.USUAL.of(1280, 720), false, folder, "");
                continue;
            }
            take(page, Desk.Look.USUAL, false, folder, "");
            take(page, Desk.Look.USUAL.dark(), true, folder, "-dark-en");
            take(page, Desk.Look.USUAL.of(320, 720), false, folder, "-320");
        }
        assertThat(Path.of(folder)).isNotEmptyDirectory();
    }

    private void take(
            Pages.Entry page, Desk.Look look, boolean english, String folder, String suffix) {
        Desk desk = desk(page.login(), look);
        if (english) {
            desk.english();
        }
        desk.open(page.path());
        desk.settled();
        page.state().accept(desk);
        desk.page()
                .screenshot(
                        new Page.ScreenshotOptions()
                                .setPath(Path.of(folder, page.name() + suffix + ".png")));
        desk.context().close();
    }
}
