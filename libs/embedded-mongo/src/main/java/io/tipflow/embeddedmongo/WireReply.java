package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;

/** One reply to a command, in the form of the command. */
record WireReply(int responseTo, boolean legacy, Document body) {}
