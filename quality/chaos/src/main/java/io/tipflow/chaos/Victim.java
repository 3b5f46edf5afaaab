package io.tipflow.chaos;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform in a process of its own, on a data folder of its own: started, and killed. */
public final class Victim implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final int port;
    private final Process process;

    private Victim(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    private static final String QUIET_CACHE = "-Xlog:aot*=off";

    private static final List<String> QUICK_TO_START =
            List.of(
                    "-Xmx448m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    /**
     * Starts the process, and does not wait for it. Its JVM flags are the ones in {@code
     * TIPFLOW_PLATFORM_FLAGS}, where the launcher hands over what {@code ./tipflow up} uses;
     * without them, as in a test, flags that start it quickly. The same for the class path, in
     * {@code TIPFLOW_PLATFORM_CLASSPATH}; without it, the jars of this process.
     */
    public static Victim launch(Path data, int port, String... moreFlags) throws IOException {
        Files.createDirectories(data.resolve("logs"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        command.addAll(List.of(moreFlags));
        command.addAll(
                List.of(
                        "-cp",
                        handedOver("TIPFLOW_PLATFORM_CLASSPATH")
                                .orElseGet(Victim::platformClassPath),
                        "io.tipflow.standalone.Standalone"));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.to(output(data).toFile()));
        builder.environment().put("TIPFLOW_DATA", data.toString());
        builder.environment().put("TIPFLOW_PORT", Integer.toString(port));
        builder.environment().remove("TIPFLOW_MONGODB_URI");
        builder.environment().remove("TIPFLOW_KAFKA");
        return new Victim(data, port, builder.start());
    }

    /**
     * Starts and stops one on that folder so that others start in half the time: the flags for
     * those, which read the classes that the rehearsal has left behind (see ADR 9). No flags where
     * that cannot be, as the modules are folders and no jars yet.
     */
    static String[] rehearse(Path folder) throws IOException, InterruptedException {
        Path cache = folder.resolve("rehearsed.aot");
        Victim rehearsal =
                launch(
                                folder.resolve("data"),
                                Chaos.freePort(),
                                "-XX:AOTCacheOutput=" + cache,
                                QUIET_CACHE)
                        .awaitReady();
        rehearsal.process.destroy();
        if (!rehearsal.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            rehearsal.kill();
        }
        return Files.exists(cache)
                ? new String[] {"-XX:AOTCache=" + cache, QUIET_CACHE}
                : new String[0];
    }

    /**
     * The class path of this process without this module and any tests: the platform needs neither,
     * and no cache of classes can hold a folder.
     */
    private static String platformClassPath() {
        String here = Victim.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !here.startsWith(entry))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> flags() {
        return handedOver("TIPFLOW_PLATFORM_FLAGS")
                .map(given -> List.of(given.strip().split("\\s+")))
                .orElse(QUICK_TO_START);
    }

    private static Optional<String> handedOver(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(given -> !given.isBlank());
    }

    private static Path output(Path data) {
        return data.resolve("logs/victim.log");
    }

    /**
     * Waits until it answers.
     *
     * @throws IllegalStateException with what it said, if it ends or says nothing in time; then it
     *     runs no longer
     */
    public Victim awaitReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (said().contains("ready ")) {
                return this;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("The platform ended while starting: " + said());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        String said = said();
        kill();
        throw new IllegalStateException("The platform did not answer in time: " + said);
    }

    private String said() throws IOException {
        try (BufferedReader reader =
                Files.newBufferedReader(output(data), StandardCharsets.UTF_8)) {
            return String.join("\n", reader.lines().toList());
        }
    }

    /** What the running platform says of itself: addresses and backends. */
    JsonNode running() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(data.resolve("running.json")));
    }

    /** Where its gateway answers. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Its data folder. */
    public Path data() {
        return data;
    }

    /** Kills it as {@code kill -9} does, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it cleanly. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
