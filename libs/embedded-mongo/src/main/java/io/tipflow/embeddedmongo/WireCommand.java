package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;

/**
 * One command as it came over a connection.
 *
 * @param legacy whether it came as OP_QUERY, as a driver's first greeting does
 * @param body the command; documents that came as a sequence are in it as a list of bytes
 */
record WireCommand(int requestId, boolean legacy, String database, Document body) {

    String name() {
        return body.keySet().iterator().next();
    }
}
