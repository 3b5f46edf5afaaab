package io.tipflow.tipintake.keys;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Remembers, beside the data, which secrets it was written with: with other ones no receipt would
 * be found and no reporter opened, so the service does not start.
 */
public final class KeysWitness {

    private static final String COLLECTION = "installation_keys";

    private final MongoCollection<BsonDocument> collection;

    public KeysWitness(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION, BsonDocument.class);
    }

    /**
     * Makes sure that the secret is the one the data was written with; the first one is.
     *
     * @throws IllegalStateException if it is another
     */
    public void confirm(String name, byte[] secret) {
        String fingerprint = fingerprint(name, secret);
        if (!remembered(name, fingerprint).equals(fingerprint)) {
            throw new IllegalStateException(
                    "Expected the key "
                            + name
                            + " that this database was written with, but the keys folder holds"
                            + " another: restore the folder from its backup, or name the right one"
                            + " in tipflow.keys-folder");
        }
    }

    private String remembered(String name, String fingerprint) {
        BsonDocument known = collection.find(eq("_id", name)).first();
        if (known != null) {
            return known.getString("fingerprint").getValue();
        }
        try {
            collection.insertOne(
                    new BsonDocument("_id", new BsonString(name))
                            .append("fingerprint", new BsonString(fingerprint)));
            return fingerprint;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return remembered(name, fingerprint);
        }
    }

    private static String fingerprint(String name, byte[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(secret));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every JDK to have SHA-256", e);
        }
    }
}
