package io.tipflow.embeddedmongo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class of the tests in a JVM of its own, which a test may kill. */
final class ForkedJvm {

    private ForkedJvm() {}

    static ProcessBuilder command(Class<?> main, String... arguments) {
        return new ProcessBuilder(words(main, arguments));
    }

    static List<String> words(Class<?> main, String... arguments) {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                classPath,
                                main.getName()));
        words.addAll(List.of(arguments));
        return words;
    }
}
