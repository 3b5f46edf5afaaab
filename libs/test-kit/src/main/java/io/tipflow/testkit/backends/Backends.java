package io.tipflow.testkit.backends;

import io.tipflow.embeddedkafka.EmbeddedKafka;
import io.tipflow.embeddedmongo.EmbeddedMongo;
import io.tipflow.embeddedmongo.EmbeddedMongoSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The embedded servers of this test JVM: started when first asked for, removed with their data at
 * its end.
 */
public final class Backends {

    private final EmbeddedMongo mongo;
    private final EmbeddedKafka kafka;

    private static final class Holder {
        private static final Backends STARTED = new Backends();
    }

    private Backends() {
        try {
            Path folder = Files.createTempDirectory("tipflow-test");
            this.mongo =
                    EmbeddedMongo.open(folder.resolve("mongo"), EmbeddedMongoSettings.defaults());
            this.kafka = EmbeddedKafka.start(folder.resolve("kafka"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The servers, started if they are not yet. */
    public static Backends started() {
        return Holder.STARTED;
    }

    /** What MongoDB clients connect to. */
    public String mongo() {
        return mongo.connectionString();
    }

    /** What Kafka clients connect to. */
    public String kafka() {
        return kafka.brokers();
    }

    private void stop(Path folder) {
        kafka.close();
        mongo.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
