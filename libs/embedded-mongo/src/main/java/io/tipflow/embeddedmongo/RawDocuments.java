package io.tipflow.embeddedmongo;

import java.util.List;

/** An array of documents in a reply that go to the wire as the bytes they are stored in. */
record RawDocuments(List<byte[]> documents) {}
