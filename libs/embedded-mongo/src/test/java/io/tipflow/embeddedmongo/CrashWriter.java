package io.tipflow.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import org.bson.Document;

/** Writes until it is killed and prints each write after it was acknowledged. */
final class CrashWriter {

    private static final int CLIENTS = 8;

    private CrashWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        OpenStore store = OpenStore.in(Path.of(arguments[0]));
        MongoCollection<Document> tips = store.collection("tips");
        tips.createIndex(Indexes.ascending("version"));
        Thread[] clients = new Thread[CLIENTS];
        for (int client = 0; client < CLIENTS; client++) {
            String prefix = arguments[1] + "-" + client + "-";
            clients[client] = new Thread(() -> write(tips, prefix));
            clients[client].start();
        }
        for (Thread client : clients) {
            client.join();
        }
    }

    private static void write(MongoCollection<Document> tips, String prefix) {
        for (int i = 0; ; i++) {
            String id = prefix + i;
            tips.insertOne(
                    new Document("_id", id).append("version", 0).append("text", "x".repeat(200)));
            acknowledged(id, 0);
            tips.replaceOne(
                    and(eq("_id", id), eq("version", 0)),
                    new Document("_id", id).append("version", 1),
                    new ReplaceOptions().upsert(true));
            acknowledged(id, 1);
            tips.updateOne(eq("_id", id), Updates.inc("version", 1));
            acknowledged(id, 2);
        }
    }

    private static synchronized void acknowledged(String id, int version) {
        System.out.println("acknowledged " + id + " " + version);
        System.out.flush();
    }
}
