package io.tipflow.rulebook.cli;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.areas.AreaImport;
import io.tipflow.rulebook.areas.ImportedAreas;
import io.tipflow.rulebook.format.InvalidRulebook;
import io.tipflow.rulebook.format.RulebookFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ./tipflow areas import FILE}: takes an official list of areas into the folder of imported
 * areas.
 *
 * <p>Exit code 0 when it was imported, 1 when the list is wrong (file, line and reason are on
 * standard error), 2 for a wrong option.
 */
public final class AreasImportCommand {
    private static final String USAGE =
            """
            usage: tipflow areas import FILE [--on DATE]

            FILE has the columns code,level,parent,name_vi,name_en,full_name_vi,full_name_en and, optionally, formed_from (names in
            the languages of the rulebook). DATE is any day on which the list holds; without it the date in the name of the file.
            The areas go into the folder named by TIPFLOW_AREAS, data/areas without it.
            """;
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})");

    private AreasImportCommand() {}

    /** Runs the command on the process's own streams. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(arguments, ImportedAreas.folder(), out, err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the command and returns its exit code. */
    static int run(String[] arguments, Path folder, PrintStream out, PrintStream err) {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        if (!given.isEmpty() && given.getFirst().equals("import")) {
            given.removeFirst();
        }
        int on = given.indexOf("--on");
        Optional<LocalDate> day = Optional.empty();
        try {
            if (on >= 0 && on + 1 < given.size()) {
                day = Optional.of(LocalDate.parse(given.get(on + 1)));
                given.subList(on, on + 2).clear();
            }
            if (given.size() != 1 || given.getFirst().startsWith("-")) {
                err.print(USAGE);
                return 2;
            }
            Path file = Path.of(given.getFirst());
            String name = String.valueOf(file.getFileName());
            Matcher inName = DATE.matcher(name);
            if (day.isEmpty() && inName.find()) {
                day = Optional.of(LocalDate.parse(inName.group(1)));
            }
            if (day.isEmpty()) {
                err.print(USAGE);
                return 2;
            }
            if (!Files.isRegularFile(file)) {
                err.println(name + ": no such file");
                return 1;
            }
            Rulebook rulebook = Rulebook.load();
            AreaImport imported =
                    AreaImport.of(
                            name,
                            RulebookFiles.text(file),
                            day.get(),
                            rulebook.areas(),
                            rulebook.languages());
            Path target = imported.writeTo(folder);
            out.println(imported.count() + " areas, " + imported.period() + ", in " + target);
            return 0;
        } catch (DateTimeException e) {
            err.println("--on must be a date like 2025-07-01");
            return 2;
        } catch (InvalidRulebook | IOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
