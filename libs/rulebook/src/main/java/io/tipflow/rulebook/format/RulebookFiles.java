package io.tipflow.rulebook.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the data files of one rulebook are read from: a folder or the classpath. */
public interface RulebookFiles {

    /**
     * The whole text of a file.
     *
     * @throws InvalidRulebook where there is no such file, or it cannot be read
     */
    String read(String name);

    /** The files of a folder on disk. */
    static RulebookFiles in(Path folder) {
        return name -> {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new InvalidRulebook(name, 0, "no such file in " + folder);
            }
            return text(file);
        };
    }

    /** The files of a folder inside the program. */
    static RulebookFiles onClasspath(String folder) {
        return name -> {
            String resource = "/" + folder + "/" + name;
            try (InputStream in = RulebookFiles.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new InvalidRulebook(name, 0, "no such file in the program's " + folder);
                }
                return withoutMark(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + resource, e);
            }
        };
    }

    /**
     * The whole text of a file on disk.
     *
     * @throws InvalidRulebook where it cannot be read, or is not UTF-8
     */
    static String text(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return withoutMark(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new InvalidRulebook(name, 0, "is not a text in UTF-8");
        } catch (IOException e) {
            throw new InvalidRulebook(name, 0, "cannot be read: " + e.getMessage());
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
