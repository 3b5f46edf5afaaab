package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The commands that list collections and indexes, and that drop indexes. */
final class SchemaCommands {

    private SchemaCommands() {}

    static Document listCollections(
            String database, List<DurableCollection> collections, Document command) {
        Document filter = Options.documentOrEmpty(command, "filter");
        DefaultQueryMatcher matcher = new DefaultQueryMatcher();
        List<Document> described = new ArrayList<>();
        for (DurableCollection collection : collections) {
            Document description =
                    new Document("name", collection.getCollectionName())
                            .append("type", "collection")
                            .append("options", new Document())
                            .append("info", new Document("readOnly", false))
                            .append(
                                    "idIndex",
                                    new Document("v", 2)
                                            .append("key", new Document("_id", 1))
                                            .append("name", IdIndex.NAME));
            if (matcher.matches(description, filter)) {
                described.add(description);
            }
        }
        return inOneBatch(database + ".$cmd.listCollections", described);
    }

    static Document listIndexes(String namespace, List<Document> descriptions) {
        List<Document> described = new ArrayList<>();
        for (Document description : descriptions) {
            Document shown = description.clone();
            shown.remove("ns");
            described.add(shown);
        }
        return inOneBatch(namespace, described);
    }

    private static Document inOneBatch(String namespace, List<Document> documents) {
        Document cursor =
                new Document("id", 0L).append("ns", namespace).append("firstBatch", documents);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    /** Returns the names of the indexes that a dropIndexes command means. */
    static List<String> namesToDrop(Object wanted, List<Document> descriptions) {
        List<String> names = new ArrayList<>();
        for (Document description : descriptions) {
            String name = Options.text(description, "name");
            if (!name.equals(IdIndex.NAME) && isMeant(wanted, description, name)) {
                names.add(name);
            }
        }
        if (IdIndex.NAME.equals(wanted)) {
            throw new MongoServerError(72, "InvalidOptions", "cannot drop _id index");
        }
        if (names.isEmpty() && !"*".equals(wanted)) {
            throw new IndexNotFoundException("index not found with name [" + wanted + "]");
        }
        return names;
    }

    private static boolean isMeant(Object wanted, Document description, String name) {
        if (wanted instanceof List<?> several) {
            return several.contains(name);
        }
        return "*".equals(wanted)
                || name.equals(wanted)
                || (wanted instanceof Document keys
                        && Objects.equals(
                                IndexDefinition.of(description).keyDocument(), intKeys(keys)));
    }

    private static Document intKeys(Document keys) {
        Document ints = new Document();
        keys.forEach((path, way) -> ints.put(path, way instanceof Number n ? n.intValue() : way));
        return ints;
    }
}
