package io.tipflow.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Starts the platform and keeps it running until the process is asked to end. */
public final class Standalone {

    private Standalone() {}

    /** Exit code 0 after a clean end, 1 if it cannot start. */
    public static void main(String[] args) throws InterruptedException {
        System.exit(run(Map.of()));
    }

    private static int run(Map<String, Object> overrides) throws InterruptedException {
        try {
            Settings settings = Settings.from(System.getenv());
            System.setProperty(
                    "tipflow.log", settings.data().resolve("logs/tipflow.log").toString());
            // Five applications start at once in this JVM: none of them may set up the one log
            // anew.
            System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
            Platform platform = Platform.start(settings, overrides, step -> say("  " + step));
            CountDownLatch ended = new CountDownLatch(1);
            Path running = settings.data().resolve("running.json");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> end(platform, running, ended), "end"));
            DataFolder.writeWhole(running, running(platform));
            say("ready " + platform.address());
            ended.await();
            return 0;
        } catch (CannotStart e) {
            LoggerFactory.getLogger(Standalone.class).error("Cannot start", e);
            say("error: " + e.getMessage());
            return 1;
        } catch (IOException | CompletionException e) {
            Logger log = LoggerFactory.getLogger(Standalone.class);
            log.error("A service did not start", e);
            say(
                    "error: a service did not start: "
                            + rootMessage(e)
                            + " (the log says more: logs/tipflow.log)");
            return 1;
        }
    }

    private static void end(Platform platform, Path running, CountDownLatch ended) {
        try {
            platform.close();
            Files.deleteIfExists(running);
        } catch (IOException e) {
            LoggerFactory.getLogger(Standalone.class).warn("Could not remove {}", running, e);
        } finally {
            ended.countDown();
        }
    }

    private static String running(Platform platform) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        Map.of(
                                "pid", ProcessHandle.current().pid(),
                                "address", platform.address(),
                                "services", platform.addresses(),
                                "backends", platform.backends(),
                                "endpoints", platform.endpoints()));
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    @SuppressWarnings("SystemOut") // what the launcher shows
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
