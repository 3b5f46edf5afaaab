package io.tipflow.standalone;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tipflow.embeddedmongo.EmbeddedMongo;
import io.tipflow.embeddedmongo.EmbeddedMongoException;
import io.tipflow.embeddedmongo.EmbeddedMongoSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The MongoDB the platform runs on: the server that was named, else a {@code mongod} of the
 * machine, else the embedded one. A data folder stays with what it was begun with.
 */
record MongoBackend(String name, String uri, Runnable stop) {

    static MongoBackend open(Settings settings, DataFolder data) {
        if (settings.mongo().isPresent()) {
            return external(settings.mongo().get());
        }
        Optional<Path> mongod = mongod(Optional.ofNullable(System.getenv("PATH")).orElse(""));
        boolean begunEmbedded = Files.isDirectory(data.resolve("mongo"));
        boolean begunWithMongod = Files.isDirectory(data.resolve("mongod"));
        if (begunWithMongod && mongod.isEmpty()) {
            throw new CannotStart(
                    "This data folder was begun with a mongod, and none is on the PATH any more: install"
                            + " MongoDB again, or set TIPFLOW_DATA to a new folder.");
        }
        return mongod.isPresent() && !begunEmbedded
                ? MongodProcess.start(mongod.get(), data.resolve("mongod"), data.resolve("logs"))
                : embedded(data.resolve("mongo"));
    }

    private static MongoBackend external(String uri) {
        try (MongoClient client = MongoClients.create(patient(uri, 5))) {
            var _ = client.getDatabase("admin").runCommand(new Document("ping", 1));
            return new MongoBackend("MongoDB at TIPFLOW_MONGODB_URI", uri, () -> {});
        } catch (MongoException | IllegalArgumentException e) {
            throw new CannotStart(
                    "MongoDB at TIPFLOW_MONGODB_URI does not answer: start it, correct the address, or unset"
                            + " TIPFLOW_MONGODB_URI to use the embedded store.",
                    e);
        }
    }

    private static MongoBackend embedded(Path folder) {
        try {
            EmbeddedMongo mongo = EmbeddedMongo.open(folder, EmbeddedMongoSettings.defaults());
            return new MongoBackend(
                    "embedded MongoDB (RocksDB)", mongo.connectionString(), mongo::close);
        } catch (EmbeddedMongoException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    static MongoClientSettings patient(String uri, int seconds) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(seconds, TimeUnit.SECONDS))
                .build();
    }

    private static Optional<Path> mongod(String path) {
        List<String> folders = Arrays.asList(path.split(":", -1));
        return folders.stream()
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
