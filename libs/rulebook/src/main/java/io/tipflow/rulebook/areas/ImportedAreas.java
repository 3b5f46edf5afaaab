package io.tipflow.rulebook.areas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where imported areas are kept: {@code TIPFLOW_AREAS}, or {@code data/areas}. */
public final class ImportedAreas {
    private ImportedAreas() {}

    /** The folder of imported areas, which need not exist. */
    public static Path folder() {
        return Path.of(
                Optional.ofNullable(System.getProperty("tipflow.areas"))
                        .or(() -> Optional.ofNullable(System.getenv("TIPFLOW_AREAS")))
                        .filter(value -> !value.isBlank())
                        .orElse("data/areas"));
    }

    /** The imported files, in the order of their names. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }
}
