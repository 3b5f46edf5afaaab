package io.tipflow.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * mongo-java-server's own backend tests pass here, but for those that fail on its memory backend as
 * well and for what this store refuses on purpose: expected-failures.txt says which and why.
 */
class LibrarySuiteTest {

    private static final Path SUITE = Path.of("target", "library-suite");
    private static final int TESTS = 235;

    @TempDir Path folder;

    @Test
    void the_librarys_tests_pass_but_for_the_expected_ones() throws Exception {
        assumeTrue(Files.isDirectory(SUITE), "the library's tests were not copied by Maven");
        String classPath = classPath();
        compile(classPath);
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                folder + File.pathSeparator + classPath,
                                "io.tipflow.embeddedmongo.LibrarySuite",
                                folder.resolve("data").toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> lines;
        try (InputStream output = process.getInputStream()) {
            lines = new String(output.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } finally {
            process.destroyForcibly();
        }
        assertThat(lines).contains("run " + TESTS);
        Set<String> failed =
                lines.stream()
                        .filter(line -> line.startsWith("failed "))
                        .map(line -> line.substring("failed ".length()))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(expectedFailures()).containsAll(failed);
    }

    private void compile(String classPath) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Path source = folder.resolve("LibrarySuite.java");
        Files.writeString(source, resource("LibrarySuite.java.txt"));
        int errors =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-nowarn",
                                "-cp",
                                classPath,
                                "-d",
                                folder.toString(),
                                source.toString());
        assertThat(errors).isZero();
    }

    /** The old driver and JUnit, and of our own class path what the backend needs to run. */
    private static String classPath() throws IOException {
        Stream<String> ours =
                Stream.of(
                                System.getProperty(
                                                "surefire.test.class.path",
                                                System.getProperty("java.class.path"))
                                        .split(File.pathSeparator))
                        .filter(entry ->
                                Files.isDirectory(Path.of(entry))
                                        || Path.of(entry)
                                                .getFileName()
                                                .toString()
                                                .matches(
                                                        "(mongo-java-server-core|netty|rocksdbjni|slf4j-api|jspecify).*"))
                        .filter(entry -> !entry.endsWith("test-classes"));
        try (Stream<Path> suite = Files.list(SUITE)) {
            return Stream.concat(suite.map(jar -> jar.toAbsolutePath().toString()), ours)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static Set<String> expectedFailures() throws IOException {
        return resource("expected-failures.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 2)[0])
                .collect(Collectors.toSet());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                LibrarySuiteTest.class.getResourceAsStream("/library-suite/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
