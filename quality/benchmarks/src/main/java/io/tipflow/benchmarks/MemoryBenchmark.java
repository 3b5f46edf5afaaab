package io.tipflow.benchmarks;

import io.tipflow.chaos.Victim;
import io.tipflow.demo.DemoCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the process holds resident after the demo has been entered, in GiB, everything together. */
final class MemoryBenchmark implements Benchmark {

    private static final double KIB_OF_A_GIB = 1024 * 1024;
    private static final Pattern LINE = Pattern.compile("(\\w+):\\s+(\\d+) kB");

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Outcome measure() throws Exception {
        Path data = Folders.fresh("memory");
        int port = Folders.freePort();
        try (Victim platform = Victim.launch(data, port).awaitReady()) {
            double before = kib(platform.pid(), "VmRSS");
            enterTheDemo(data, port);
            return Outcome.most(
                    kib(platform.pid(), "VmRSS") / KIB_OF_A_GIB,
                    1.0,
                    "GiB",
                    String.format(
                            Locale.ROOT,
                            "most at any time %.2f, before the demo %.2f",
                            kib(platform.pid(), "VmHWM") / KIB_OF_A_GIB,
                            before / KIB_OF_A_GIB));
        } finally {
            Folders.remove(data);
        }
    }

    private static void enterTheDemo(Path data, int port) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Map<String, String> environment =
                Map.of("TIPFLOW_DATA", data.toString(), "TIPFLOW_PORT", Integer.toString(port));
        if (new DemoCommand(out, out, environment).run() != 0) {
            throw new IllegalStateException(
                    "The demo did not end well: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static double kib(long pid, String name) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
        for (String line : lines) {
            Matcher found = LINE.matcher(line);
            if (found.matches() && found.group(1).equals(name)) {
                return Double.parseDouble(found.group(2));
            }
        }
        throw new IllegalStateException("Expected " + name + " in the status of process " + pid);
    }
}
