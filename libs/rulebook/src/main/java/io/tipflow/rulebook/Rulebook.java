package io.tipflow.rulebook;

import io.tipflow.rulebook.areas.Areas;
import io.tipflow.rulebook.areas.ImportedAreas;
import io.tipflow.rulebook.authorities.Authorities;
import io.tipflow.rulebook.authorities.AuthorityFile;
import io.tipflow.rulebook.calendar.Calendar;
import io.tipflow.rulebook.counting.Counting;
import io.tipflow.rulebook.format.InvalidRulebook;
import io.tipflow.rulebook.format.Laws;
import io.tipflow.rulebook.format.Phrases;
import io.tipflow.rulebook.format.RulebookFiles;
import io.tipflow.rulebook.format.Words;
import io.tipflow.rulebook.format.YamlNode;
import io.tipflow.rulebook.limits.FactTypes;
import io.tipflow.rulebook.limits.LimitFile;
import io.tipflow.rulebook.limits.Sentence;
import io.tipflow.rulebook.limits.TimeLimits;
import io.tipflow.rulebook.offences.OffenceTables;
import io.tipflow.rulebook.offences.Offences;
import io.tipflow.rulebook.units.Units;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The law of one country as dated data: immutable, without a clock, safe to share between threads.
 *
 * <p>Which country is one setting, {@code TIPFLOW_RULEBOOK} in the environment or the system
 * property {@code tipflow.rulebook}: the path of a folder, or the name of a rulebook inside the
 * program.
 */
public final class Rulebook {
    private static final String SHIPPED = "vn";

    private final Words country;
    private final ZoneId zone;
    private final List<String> languages;
    private final Once<Units> units;
    private final Once<Areas> areas;
    private final Once<Calendar> calendar;
    private final Once<Offences> offences;
    private final Authorities authorities;
    private final TimeLimits timeLimits;

    private Rulebook(RulebookFiles files, Optional<Path> imported, boolean wholly) {
        YamlNode root =
                YamlNode.read(files, "rulebook.yaml")
                        .only("country", "zone", "languages", "code", "files");
        this.languages = root.texts("languages");
        if (languages.isEmpty()) {
            throw root.wrong("expected at least one language");
        }
        this.country = root.get("country").words(languages);
        try {
            this.zone = ZoneId.of(root.text("zone"));
        } catch (DateTimeException e) {
            throw root.get("zone")
                    .wrong(
                            "expected a time zone like Asia/Ho_Chi_Minh, but found "
                                    + root.text("zone"));
        }
        YamlNode names =
                root.get("files")
                        .only(
                                "units",
                                "areas",
                                "calendar",
                                "holidays",
                                "offences",
                                "offenceGroups",
                                "penalLaw",
                                "laws",
                                "bodies",
                                "authorities",
                                "counting",
                                "facts",
                                "limits",
                                "modifiers",
                                "phrases");
        this.areas =
                new Once<>(() -> {
                    Areas shipped = Areas.read(files, names.text("areas"), languages);
                    return imported.map(folder -> shipped.withImported(folder, languages))
                            .orElse(shipped);
                });
        this.offences =
                new Once<>(() ->
                        OffenceTables.read(
                                files,
                                names.text("penalLaw"),
                                names.text("offenceGroups"),
                                names.text("offences"),
                                languages));
        this.units = new Once<>(() -> Units.read(files, names.text("units"), languages));
        this.calendar =
                new Once<>(() ->
                        Calendar.read(
                                files, names.text("calendar"), names.text("holidays"), languages));
        Thread.ofPlatform()
                .daemon()
                .name("rulebook-tables")
                .start(() -> readTables(units, calendar, areas, offences, wholly));
        Laws laws = Laws.read(files, names.text("laws"), root.text("code"), languages);
        FactTypes facts = FactTypes.read(files, names.text("facts"), languages);
        this.authorities =
                AuthorityFile.read(
                        files,
                        names.text("bodies"),
                        names.text("authorities"),
                        laws,
                        units.get(),
                        facts.values(),
                        languages);
        Counting counting =
                Counting.read(files, names.text("counting"), laws, calendar.get(), zone, languages);
        Phrases phrases = Phrases.read(files, names.text("phrases"), Sentence.ids(), languages);
        this.timeLimits =
                LimitFile.read(
                        files,
                        names.texts("limits"),
                        names.text("modifiers"),
                        new LimitFile.Context(
                                facts, counting, laws, authorities, phrases, languages));
        if (wholly) {
            areas.get();
            offences.get();
        }
    }

    /** The tables hang on nothing, so that they are read beside the rules. */
    private static void readTables(
            Once<Units> units,
            Once<Calendar> calendar,
            Once<Areas> areas,
            Once<Offences> offences,
            boolean wholly) {
        units.run();
        calendar.run();
        if (wholly) {
            offences.run();
            areas.run();
        }
    }

    /**
     * Loads the rulebook the setting names, or the shipped Vietnamese one, with the areas that were
     * imported.
     *
     * @throws InvalidRulebook with file, line and reason where a data file is wrong
     */
    public static Rulebook load() {
        return ofSetting(true);
    }

    /**
     * Opens the same rulebook, but reads areas and offences only when they are asked for: for a
     * command that asks one question and ends.
     */
    public static Rulebook open() {
        return ofSetting(false);
    }

    private static Rulebook ofSetting(boolean wholly) {
        String setting =
                Optional.ofNullable(System.getProperty("tipflow.rulebook"))
                        .or(() -> Optional.ofNullable(System.getenv("TIPFLOW_RULEBOOK")))
                        .map(String::trim)
                        .filter(value -> !value.isEmpty())
                        .orElse(SHIPPED);
        Path folder = Path.of(setting);
        if (folder.getNameCount() > 1 && !Files.isDirectory(folder)) {
            throw new InvalidRulebook("rulebook.yaml", 0, "there is no folder " + setting);
        }
        RulebookFiles files =
                Files.isDirectory(folder)
                        ? RulebookFiles.in(folder)
                        : RulebookFiles.onClasspath("rulebook/" + setting);
        return new Rulebook(files, Optional.of(ImportedAreas.folder()), wholly);
    }

    /** Loads the rulebook in a folder, whose {@code rulebook.yaml} names the other files. */
    public static Rulebook load(Path folder) {
        return new Rulebook(RulebookFiles.in(folder), Optional.empty(), true);
    }

    /**
     * Loads a rulebook inside the program by its name, such as {@code vn}, without imported areas.
     */
    public static Rulebook shipped(String name) {
        return new Rulebook(RulebookFiles.onClasspath("rulebook/" + name), Optional.empty(), true);
    }

    /** A table that is read once, by whoever asks for it first. */
    private static final class Once<T> {
        private final FutureTask<T> table;

        private Once(Callable<T> read) {
            this.table = new FutureTask<>(read);
        }

        private void run() {
            table.run();
        }

        private T get() {
            run();
            try {
                return table.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException refusal) {
                    throw refusal;
                }
                throw new IllegalStateException("Expected a table, but reading it failed", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while a table was read", e);
            }
        }
    }

    /** The country, in its languages. */
    public Words country() {
        return country;
    }

    /** The zone in which the law says "day". */
    public ZoneId zone() {
        return zone;
    }

    /** The languages every text is in; the first is the country's own. */
    public List<String> languages() {
        return languages;
    }

    public Units units() {
        return units.get();
    }

    public Areas areas() {
        return areas.get();
    }

    public Offences offences() {
        return offences.get();
    }

    public Calendar calendar() {
        return calendar.get();
    }

    /** Who may decide which transition. */
    public Authorities authorities() {
        return authorities;
    }

    /** The statutory time limits. */
    public TimeLimits timeLimits() {
        return timeLimits;
    }
}
