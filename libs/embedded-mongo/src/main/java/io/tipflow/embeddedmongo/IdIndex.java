package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The index on {@code _id}: the documents themselves, which are stored in its order. */
final class IdIndex extends Index<DocumentKey> {

    static final String NAME = "_id_";

    IdIndex() {
        super(NAME, List.of(new IndexKey("_id", true)), false);
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public DocumentKey getPosition(Document document) {
        return new DocumentKey(KeyWriter.encode(document.get("_id")));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {}

    @Override
    public void add(
            Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {}

    @Override
    public DocumentKey remove(Document document) {
        return getPosition(document);
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<DocumentKey> getPositions(Document query) {
        throw new UnsupportedOperationException("Expected the planner to read the documents");
    }

    @Override
    public long getCount() {
        return 0;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<DocumentKey> collection) {}

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            DocumentKey position,
            MongoCollection<DocumentKey> collection) {}

    @Override
    public void drop() {}
}
