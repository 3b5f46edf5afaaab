/**
 * Owns the embedded document store: a MongoDB-compatible server in this JVM whose documents and
 * index entries live in RocksDB, synced to disk before a write is acknowledged.
 */
@NullMarked
package io.tipflow.embeddedmongo;

import org.jspecify.annotations.NullMarked;
