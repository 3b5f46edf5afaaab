package io.tipflow.rulebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.areas.Areas;
import io.tipflow.rulebook.format.YamlNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2024-02-12T05:00:00Z"), ZoneOffset.UTC);
    private static final String TIP =
            """
            {"facts":[{"type":"tip.received","at":"2024-02-05T09:30:00+07:00"}],"gravity":"SERIOUS","asOf":"2024-02-12"}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int limits(String input, String... arguments) {
        return LimitsCommand.run(
                arguments,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                CLOCK);
    }

    private int areas(Path folder, String... arguments) {
        return AreasImportCommand.run(
                arguments,
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theExampleOfTheIssueIsAnswered() {
        assertThat(limits(TIP, "--json")).isZero();
        YamlNode verification =
                YamlNode.parse("out", out()).get("limits").items().stream()
                        .filter(limit -> limit.text("id").equals("tip.verification"))
                        .findFirst()
                        .orElseThrow();
        assertThat(verification.text("article")).isEqualTo("147.1");
        assertThat(verification.text("start")).isEqualTo("2024-02-05");
        assertThat(verification.text("end")).isEqualTo("2024-02-26");
        assertThat(verification.text("nominalEnd")).isEqualTo("2024-02-25");
        assertThat(verification.text("state")).isEqualTo("RUNNING");
        assertThat(verification.text("daysLeft")).isEqualTo("14");
        assertThat(verification.get("because").items())
                .extracting(step -> step.text("en"))
                .containsExactly(
                        "20 days from Mon 5 Feb 2024 (CPC Art. 147.1)",
                        "first day Tue 6 Feb 2024",
                        "ends Sun 25 Feb 2024",
                        "Sun 25 Feb 2024 is a weekly day off: moved to Mon 26 Feb 2024 (CPC Art. 134.1)");
        assertThat(verification.get("because").items().getLast().text("vi"))
                .isEqualTo(
                        "Chủ nhật 25/02/2024 là ngày nghỉ hằng tuần, chuyển sang thứ Hai 26/02/2024 (Điều 134.1 BLTTHS)");
        YamlNode extension = verification.get("extensions").items().getFirst();
        assertThat(extension.text("into")).isEqualTo("tip.verification.prolonged");
        assertThat(extension.texts("authorities")).contains("POLICE/DISTRICT/investigation-head");
    }

    @Test
    void yamlIsReadLikeJsonAndTheTableNamesEveryLimit() {
        String yaml =
                """
                gravity: SERIOUS
                level: DISTRICT
                subjects: {A: {minor: true}}
                facts:
                  - {type: case.initiated, at: 2024-01-31T08:00}
                  - {type: custody.received, at: 2024-02-01T08:00, subject: A}
                """;
        assertThat(limits(yaml)).isZero();
        assertThat(out())
                .contains("investigation ")
                .contains("2024-05-02")
                .contains("custody.family")
                .contains("<= 2024-04-20");
        assertThat(limits(yaml, "--lang", "vi")).isZero();
        assertThat(out()).contains("3 tháng kể từ thứ Tư 31/01/2024 (Điều 172.1 BLTTHS)");
    }

    @Test
    void theListNamesEveryLimitFactAndCircumstance() {
        assertThat(limits("", "--list")).isZero();
        assertThat(out())
                .contains("tip.verification")
                .contains("detention.started")
                .contains("gravity");
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsLine() {
        assertThat(limits("facts:\n  - {type: tip.received, at: yesterday}\n")).isEqualTo(1);
        assertThat(err()).startsWith("facts:2: expected a time like");
    }

    @Test
    void anInputWithoutFactsIsRefusedInOneSentence() {
        for (String nothing : List.of("", "  \n\n", "hello", "[1, 2", "gravity: SERIOUS")) {
            err.reset();
            assertThat(limits(nothing)).as(nothing).isEqualTo(1);
            assertThat(err().lines()).as(nothing).hasSize(1);
        }
        assertThat(limits("facts: []\ncolour: red")).isEqualTo(1);
        assertThat(err()).contains("unknown circumstance colour; known are gravity, level");
    }

    @Test
    void unknownTypesAttributesAndValuesAreRefused() {
        assertThat(limits("facts: [{type: tip.dreamt, at: 2024-01-01}]")).isEqualTo(1);
        assertThat(limits("facts: [{type: tip.received, at: 2024-01-01, receiver: NOBODY}]"))
                .isEqualTo(1);
        assertThat(limits("facts: [{type: tip.received, at: 2024-01-01, colour: red}]"))
                .isEqualTo(1);
        assertThat(limits("facts: []\ngravity: HUGE")).isEqualTo(1);
        assertThat(err())
                .contains("unknown fact type tip.dreamt")
                .contains("receiver must be one of")
                .contains("has no attribute colour")
                .contains("gravity must be one of");
    }

    @Test
    void wrongOptionsShowTheUsage() {
        assertThat(limits("", "--frobnicate")).isEqualTo(2);
        assertThat(limits("", "--lang")).isEqualTo(2);
        assertThat(limits("", "--lang", "xx")).isEqualTo(2);
        assertThat(limits("", "--help")).isZero();
        assertThat(err())
                .contains("usage: tipflow limits")
                .contains("--lang must be one of [vi, en]");
    }

    private static String list(String rows) {
        StringBuilder text =
                new StringBuilder("code,level,parent,name_vi,name_en,full_name_vi,full_name_en\n");
        Rulebook.shipped("vn")
                .areas()
                .below(Optional.empty(), LocalDate.of(2025, 7, 1))
                .forEach(area ->
                        text.append(area.code())
                                .append(",province,,")
                                .append(
                                        String.join(
                                                ",",
                                                area.name().local(),
                                                area.name().in("en"),
                                                area.fullName().local(),
                                                area.fullName().in("en")))
                                .append('\n'));
        return text + rows;
    }

    @Test
    void anOfficialListIsImportedAndKnownFromThenOn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("areas-from-2025-07-01.csv");
        Files.writeString(
                file,
                list("31507,commune,92,Sóc Trăng,Soc Trang,Phường Sóc Trăng,Soc Trang Ward\n"));
        Path target = folder.resolve("imported");
        assertThat(areas(target, "import", file.toString())).as(err()).isZero();
        assertThat(out()).startsWith("1 areas, 2025-07-01 to today");
        Rulebook rulebook = Rulebook.shipped("vn");
        Areas with = rulebook.areas().withImported(target, rulebook.languages());
        assertThat(with.areaAt("31507", LocalDate.of(2025, 7, 1))).isPresent();
        assertThat(with.areaAt("31507", LocalDate.of(2025, 6, 30))).isEmpty();
        assertThat(with.below(Optional.of("92"), LocalDate.of(2026, 1, 1))).hasSize(1);
        assertThat(areas(target, "import", file.toString())).isZero();
    }

    @Test
    void aWrongListIsRefusedWithItsLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("list-2025-07-01.csv");
        Files.writeString(
                file,
                list("31507,commune,77,Sóc Trăng,Soc Trang,Phường Sóc Trăng,Soc Trang Ward\n"));
        assertThat(areas(folder, "import", file.toString())).isEqualTo(1);
        assertThat(err()).contains("list-2025-07-01.csv:36: the area above, 77");
        Files.writeString(
                file,
                "code,level,parent,name_vi,name_en,full_name_vi,full_name_en\n01,province,,A,A,A,A\n");
        assertThat(areas(folder, "import", file.toString())).isEqualTo(1);
        assertThat(err()).contains("areas are missing");
        Files.writeString(file, "code,name\n");
        assertThat(areas(folder, "import", file.toString())).isEqualTo(1);
        assertThat(err()).contains("expected the columns code,level,parent");
    }

    @Test
    void aListWithoutADateNeedsOne(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, list(""));
        assertThat(areas(folder, "import", file.toString())).isEqualTo(2);
        assertThat(areas(folder, "import", file.toString(), "--on", "soon")).isEqualTo(2);
        assertThat(areas(folder, "import", file.toString(), "--on", "1999-01-01")).isEqualTo(1);
        assertThat(areas(folder, "import", file.toString(), "--on", "2026-01-01")).isZero();
        assertThat(areas(folder, "import", folder.resolve("none-2025-07-01.csv").toString()))
                .isEqualTo(1);
        assertThat(areas(folder)).isEqualTo(2);
    }

    @Test
    void theOfficialListsOfTheWholeCountryAreImported(@TempDir Path folder) {
        Path shared = Path.of("../../../shared/data");
        assumeThat(Files.isDirectory(shared))
                .as("the official lists are beside the project")
                .isTrue();
        assertThat(areas(folder, "import", shared.resolve("areas-until-2025-06-30.csv").toString()))
                .as(err())
                .isZero();
        assertThat(areas(folder, "import", shared.resolve("areas-from-2025-07-01.csv").toString()))
                .as(err())
                .isZero();
        Rulebook rulebook = Rulebook.shipped("vn");
        Areas with = rulebook.areas().withImported(folder, rulebook.languages());
        assertThat(with.all().count()).isEqualTo(10_794 + 3_355);
    }
}
