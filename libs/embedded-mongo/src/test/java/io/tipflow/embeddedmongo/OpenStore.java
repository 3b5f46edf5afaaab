package io.tipflow.embeddedmongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.bson.Document;

/** A running embedded store with a driver's client on it, for tests. */
final class OpenStore implements AutoCloseable {

    private final EmbeddedMongo mongo;
    private final MongoClient client;

    private OpenStore(EmbeddedMongo mongo) {
        this.mongo = mongo;
        this.client =
                MongoClients.create(mongo.connectionString() + "?serverSelectionTimeoutMS=5000");
    }

    static OpenStore in(Path folder) {
        return in(folder, EmbeddedMongoSettings.defaults());
    }

    static OpenStore in(Path folder, EmbeddedMongoSettings settings) {
        return in(folder, settings, Clock.systemUTC());
    }

    static OpenStore in(Path folder, EmbeddedMongoSettings settings, Clock clock) {
        return new OpenStore(EmbeddedMongo.open(folder, settings, clock));
    }

    EmbeddedMongo mongo() {
        return mongo;
    }

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return client.getDatabase("test");
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
