package io.tipflow.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README names what the rulebook has, in the words of the rulebook itself. */
class DocumentationTest {
    private static final String BEGIN =
            "<!-- tables: begin (./tipflow limits --list --markdown) -->\n";
    private static final String END = "<!-- tables: end -->";

    @Test
    void theTablesOfTheReadmeAreWhatTheCommandLists() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String tables =
                readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        io.tipflow.rulebook.cli.ListForReadme.print(
                new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(tables.trim()).isEqualTo(out.toString(StandardCharsets.UTF_8).trim());
    }

    @Test
    void everyTransitionIsNamed() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Rulebook.shipped("vn")
                .authorities()
                .transitions()
                .keySet()
                .forEach(id -> assertThat(readme).contains("`" + id + "`"));
    }
}
