package io.tipflow.rulebook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tipflow.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A data file that is wrong is refused with file, line and reason. */
class RefusalsTest {
    private static final Path LUNARIA = Path.of("src/test/resources/rulebook/lunaria");

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rulebook.yaml|zone: America/St_Johns|zone: Nowhere/Land|4|expected a time zone",
                "rulebook.yaml|units: units.csv|unites: units.csv|8|unknown key unites",
                "rulebook.yaml|code: Scroll|code: Tablet|1|the law of the articles without a law, Tablet",
                "units.csv|2023-12-31,K-2|2023-12-31,K-9|2|refers to the unknown unit K-9",
                "units.csv|2024-01-01,,,true|2024-02-01,,,true|2|a gap in succession",
                "units.csv|2023-12-31,K-2|2023-12-31,|2|without a successor",
                "units.csv|N,2000-01-01,,,true|N,2000-13-01,,,true|4|valid_from must be a date",
                "units.csv|New tower,,,N|New tower,G-1,,N|3|is a ring",
                "units.csv|K-2,KEEPERS|K-1,KEEPERS|3|is listed twice",
                "areas.csv|Vale of the North,2000-01-01,,|Vale of the North,2000-01-01,2001-01-01,M|2|a gap in succession",
                "calendar.yaml|weekend: [WEDNESDAY]|weekend: [WODENSDAY]|1|expected a day of the week",
                "holidays.csv|TOIL|TRAVAIL|3|unknown kind TRAVAIL",
                "holidays.csv|2024-03-13|2025-03-13|3|the year 2025 is not in the list",
                "offences.csv|GREAT,2000|SMALL,2000|2|the top of the frame, exile, is GREAT, not SMALL",
                "offences.csv|2023-12-31|2024-12-31|3|the wordings of 1 overlap",
                "offences.csv|SKY,1,exile|SEA,1,exile|2|unknown group SEA",
                "authorities.yaml|level: TOWER|level: CELLAR|2|has no level CELLAR",
                "authorities.yaml|level: GATE, role: [elder|level: GATE, role: [king|7|has no role king",
                "authorities.yaml|validFrom: 2000-01-01, verified: true|validFrom: 2031-01-01, verified: true|7|an authority nobody holds",
                "bodies.yaml|GATE: {name|ARCH: {name|7|has no level GATE",
                "authorities.yaml|may: tower-elders|may: tower-kings|8|no group of authorities has the name tower-kings",
                "authorities.yaml|when: {gravity: SMALL}|when: {gravity: HUGE}|7|gravity has no value HUGE",
                "authorities.yaml|when: {gravity: SMALL}|when: {weight: SMALL}|7|no circumstance has the name weight",
                "authorities.yaml|when: {gravity: SMALL}|when: {step: first}|7|expected a whole number",
                "counting.yaml|base: HOURS, amount: 3|base: HOURS, amount: 0|2|longer than nothing",
                "counting.yaml|, shiftArticle: `6`}|}|11|no shiftArticle",
                "facts.yaml|default: `no`|default: `maybe`|3|is not one of the values",
                "limits.yaml|article: `10`|#|1|the key article is missing",
                "limits.yaml|article: `10`|article: Tablet 10|3|not in the list of laws",
                "limits.yaml|validUntil: 2024-05-31|validUntil: 2024-06-30|19|overlap",
                "limits.yaml|validUntil: 2024-05-31|validUntil: 2024-05-01|19|a gap in succession",
                "limits.yaml|met: [star.found]|met: [star.lost]|11|unknown fact type star.lost",
                "limits.yaml|GREAT: 1 moon|GREAT: 1 month|10|expected a length",
                "limits.yaml|GREAT: 1 moon|HUGE: 1 moon|10|gravity has no value HUGE",
                "limits.yaml|by: watch.lengthen|by: watch.end|15|nobody grants it",
                "limits.yaml|endOf: watch|endOf: wach|39|depends on an unknown limit, wach",
                "limits.yaml|count: sand|count: water|35|unknown counting rule water",
                "limits.yaml|length: 2 bells|size: 2 bells|37|unknown key size",
                "limits.yaml|count: back, article|count: sky, article|17|counts forward",
                "modifiers.yaml|appliesTo: [watch]|appliesTo: [wach]|7|applies to an unknown limit, wach",
                "modifiers.yaml|factor: 1/2|factor: half|8|expected a fraction",
                "phrases.yaml|  anew: {|  renew: {|0|unknown sentence renew",
                "laws.yaml|  Scroll: {|  Scroll: [|2|not YAML",
            })
    void aWrongFileIsRefused(String file, String right, String wrong, int line, String reason)
            throws IOException {
        copy();
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        String from = right.replace('`', '"');
        assertThat(text).contains(from);
        Files.writeString(
                path,
                text.replaceFirst(
                        java.util.regex.Pattern.quote(from),
                        java.util.regex.Matcher.quoteReplacement(wrong.replace('`', '"'))));

        InvalidRulebook refusal =
                catchThrowableOfType(InvalidRulebook.class, () -> Rulebook.load(folder));

        assertThat(refusal).as("refusal of " + file).isNotNull();
        assertThat(refusal.reason()).contains(reason);
        assertThat(refusal.getMessage()).startsWith(refusal.file());
        if (line > 0) {
            assertThat(refusal.line()).as(refusal.getMessage()).isEqualTo(line);
        }
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        copy();
        Files.delete(folder.resolve("facts.yaml"));
        InvalidRulebook refusal =
                catchThrowableOfType(InvalidRulebook.class, () -> Rulebook.load(folder));
        assertThat(refusal.file()).isEqualTo("facts.yaml");
        assertThat(refusal.reason()).startsWith("no such file");
    }

    @Test
    void anUnknownNameOfAShippedRulebookIsRefused() {
        InvalidRulebook refusal =
                catchThrowableOfType(InvalidRulebook.class, () -> Rulebook.shipped("atlantis"));
        assertThat(refusal.file()).isEqualTo("rulebook.yaml");
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.list(LUNARIA)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }
}
