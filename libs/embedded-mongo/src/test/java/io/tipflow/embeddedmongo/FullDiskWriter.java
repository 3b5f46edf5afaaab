package io.tipflow.embeddedmongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import org.bson.Document;

/** Writes until the disk is full and prints what it saw. */
final class FullDiskWriter {

    private FullDiskWriter() {}

    public static void main(String[] arguments) {
        OpenStore store = OpenStore.in(Path.of(arguments[0]));
        MongoCollection<Document> tips = store.collection("tips");
        int written = 0;
        try {
            while (store.mongo().failure().isEmpty()) {
                tips.insertOne(new Document("_id", written).append("text", "x".repeat(20_000)));
                written++;
                System.out.println("acknowledged " + written);
            }
        } catch (MongoException e) {
            System.out.println("error " + e.getClass().getSimpleName());
        }
        System.out.println(
                "stopped because "
                        + store.mongo().failure().map(e -> e.reason().name()).orElse("nothing"));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
