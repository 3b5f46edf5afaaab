package io.tipflow.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** {@code ./tipflow chaos --kills N --seed S}. */
public final class ChaosCommand {

    private ChaosCommand() {}

    /** Exit code 0 if nothing was lost, 1 if something was, 2 if it was called wrongly. */
    public static void main(String[] args) throws IOException, InterruptedException {
        OptionalInt kills = OptionalInt.of(20);
        OptionalLong seed = OptionalLong.of(1);
        for (int i = 0; i < args.length; i++) {
            if (i + 1 < args.length
                    && args[i].equals("--kills")
                    && args[i + 1].matches("[1-9]\\d{0,4}")) {
                kills = OptionalInt.of(Integer.parseInt(args[++i]));
            } else if (i + 1 < args.length
                    && args[i].equals("--seed")
                    && args[i + 1].matches("\\d{1,15}")) {
                seed = OptionalLong.of(Long.parseLong(args[++i]));
            } else {
                System.err.println(
                        "Usage: ./tipflow chaos [--kills N] [--seed S]; '"
                                + args[i]
                                + "' is not understood.");
                System.exit(2);
            }
        }
        Path data = Files.createTempDirectory("tipflow-chaos");
        System.out.println("Data under " + data + ", seed " + seed.getAsLong());
        Chaos.Result result =
                new Chaos(seed.getAsLong(), data, System.out::println).run(kills.getAsInt());
        result.findings().forEach(finding -> System.out.println("LOST: " + finding));
        System.out.printf(
                "%d kills, %d commands acknowledged, %d events, %d of them published more than once: %s%n",
                result.kills(),
                result.commands(),
                result.events(),
                result.repeated(),
                result.findings().isEmpty() ? "nothing lost, nothing twice, no gap" : "FAILED");
        System.exit(result.findings().isEmpty() ? 0 : 1);
    }
}
