package io.tipflow.chaos;

import io.tipflow.gateway.cli.PlatformClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One run: load, kill, restart, check, as often as asked, on one data folder. */
public final class Chaos {

    private static final int MOST_LOAD_MILLIS = 1_500;
    private static final int MOST_START_MILLIS = 6_000;

    private final Random random;
    private final Path data;
    private final Consumer<String> progress;
    private final String[] flags;

    /**
     * What came out.
     *
     * @param kills how often it was killed
     * @param commands how many commands were acknowledged
     * @param events how many different events are on the topics
     * @param repeated how many records repeat one, which is allowed
     * @param findings what must not be
     */
    public record Result(
            int kills, long commands, long events, long repeated, List<String> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Runs on an empty data folder; the same seed kills at the same moments; with more JVM flags.
     */
    public Chaos(long seed, Path data, Consumer<String> progress, String... flags) {
        this.random = new Random(seed);
        this.data = data;
        this.progress = progress;
        this.flags = flags.clone();
    }

    /** Kills so many times. */
    public Result run(int kills) throws IOException, InterruptedException {
        int port = freePort();
        TopicBook topics = new TopicBook();
        Load load = new Load(random.nextLong(), Long.toString(System.currentTimeMillis(), 36));
        List<String> findings = new ArrayList<>();
        for (int kill = 1; kill <= kills && findings.isEmpty(); kill++) {
            if (random.nextInt(5) == 0) {
                killWhileStarting(port);
            }
            Victim victim = Victim.launch(data, port, flags).awaitReady();
            try {
                PlatformClient client = new PlatformClient(URI.create(victim.address()), data);
                findings.addAll(check(victim, client, load, topics, kill - 1));
                Runnable stop = load.start(client);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(200, MOST_LOAD_MILLIS));
                victim.kill();
                stop.run();
            } finally {
                victim.kill();
            }
        }
        try (Victim last = Victim.launch(data, port, flags).awaitReady()) {
            PlatformClient client = new PlatformClient(URI.create(last.address()), data);
            findings.addAll(check(last, client, load, topics, kills));
        }
        long commands = load.things().stream().mapToLong(Thing::acknowledged).sum();
        return new Result(kills, commands, topics.events(), topics.repeated(), findings);
    }

    private void killWhileStarting(int port) throws IOException, InterruptedException {
        Victim victim = Victim.launch(data, port, flags);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(500, MOST_START_MILLIS));
        victim.kill();
    }

    private List<String> check(
            Victim victim, PlatformClient client, Load load, TopicBook topics, int kill)
            throws IOException, InterruptedException {
        if (kill == 0) {
            return List.of();
        }
        List<String> findings = new Checks(client, load, topics, victim.running()).run();
        progress.accept(
                "kill "
                        + kill
                        + ": "
                        + load.things().size()
                        + " things, "
                        + topics.events()
                        + " events, "
                        + topics.repeated()
                        + " repeated, "
                        + (findings.isEmpty() ? "nothing lost" : findings.size() + " FINDINGS"));
        return findings;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
