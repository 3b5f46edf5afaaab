package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;

/**
 * One question to a collection.
 *
 * @param limit the most documents to give; 0 gives all
 * @param projection the fields to give; empty gives whole documents
 * @param deadline when to give up
 */
record Query(
        Document filter,
        Document orderBy,
        int skip,
        int limit,
        Document projection,
        Deadline deadline) {

    Query {
        if (skip < 0 || limit < 0) {
            throw Refusals.badValue("skip and limit must be 0 or more");
        }
    }

    static Query of(Document filter, int limit) {
        return new Query(filter, new Document(), 0, limit, new Document(), Deadline.NONE);
    }
}
