package io.tipflow.stats.cube.adapter.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.tipflow.stats.cube.application.SnapshotStore;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Keeps generations of chunk documents, and in one pointer document which of them are whole.
 *
 * <p>A generation is announced in the pointer document, its chunks are written, then one versioned
 * replace of the pointer document makes it the newest and drops all but the one before it. What a
 * crash left half written is dropped by a later save.
 */
public final class MongoSnapshotStore implements SnapshotStore {

    private static final String POINTER = "pointer";
    private static final int KEPT = 2;
    private static final Duration HALF_WRITTEN_IS_DEAD_AFTER = Duration.ofHours(1);
    private static final int ATTEMPTS = 20;

    private final MongoCollection<Document> pointers;
    private final MongoCollection<Document> chunks;
    private final Clock clock;
    private final Supplier<String> ids;

    /**
     * Uses the collections {@code statsSnapshots} and {@code statsSnapshotChunks}.
     *
     * @param ids gives a new id for each generation
     */
    public MongoSnapshotStore(MongoDatabase database, Clock clock, Supplier<String> ids) {
        this.pointers = database.getCollection("statsSnapshots");
        this.chunks = database.getCollection("statsSnapshotChunks");
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public List<String> generations() {
        return read().generations().stream()
                .filter(Generation::whole)
                .map(Generation::id)
                .toList()
                .reversed();
    }

    @Override
    public Optional<List<ByteBuffer>> load(String generation) {
        return read().generations().stream()
                .filter(candidate -> candidate.whole() && candidate.id().equals(generation))
                .findFirst()
                .flatMap(this::load);
    }

    @Override
    public void save(List<ByteBuffer> segments) {
        Generation begun = new Generation(ids.get(), segments.size(), 0, clock.instant(), false);
        change(generations -> {
            generations.add(begun);
            return List.of();
        });
        List<byte[]> packed = new ArrayList<>(segments.size());
        for (ByteBuffer segment : segments) {
            byte[] chunk = Chunks.pack(segment);
            chunks.insertOne(
                    new Document("_id", begun.chunk(packed.size()))
                            .append("data", new Binary(chunk)));
            packed.add(chunk);
        }
        Generation whole = begun.whole(Chunks.checksum(packed));
        List<Generation> dropped =
                change(generations -> {
                    generations.removeIf(other -> other.id().equals(whole.id()));
                    generations.add(whole);
                    return superseded(generations);
                });
        dropped.forEach(generation -> chunks.deleteMany(Filters.in("_id", generation.allChunks())));
    }

    private Optional<List<ByteBuffer>> load(Generation generation) {
        Map<String, byte[]> found = new HashMap<>();
        for (String id : generation.allChunks()) {
            Document chunk = chunks.find(Filters.eq("_id", id)).first();
            if (chunk == null || !(chunk.get("data") instanceof Binary data)) {
                return Optional.empty();
            }
            found.put(id, data.getData());
        }
        List<byte[]> inOrder = generation.allChunks().stream().map(found::get).toList();
        return Chunks.checksum(inOrder) == generation.checksum()
                ? Chunks.unpack(inOrder)
                : Optional.empty();
    }

    private List<Generation> superseded(List<Generation> generations) {
        List<Generation> dropped = new ArrayList<>();
        Instant dead = clock.instant().minus(HALF_WRITTEN_IS_DEAD_AFTER);
        int whole = 0;
        for (Generation generation : generations.reversed()) {
            if (generation.whole() ? ++whole > KEPT : generation.at().isBefore(dead)) {
                dropped.add(generation);
            }
        }
        generations.removeAll(dropped);
        return dropped;
    }

    /** Changes the list of generations; returns what the change returned. */
    private List<Generation> change(Change change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Pointer before = read();
            List<Generation> generations = new ArrayList<>(before.generations());
            List<Generation> result = change.of(generations);
            Document after =
                    new Document("_id", POINTER)
                            .append("version", before.version() + 1)
                            .append(
                                    "generations",
                                    generations.stream().map(Generation::document).toList());
            if (replace(before, after)) {
                return result;
            }
        }
        throw new IllegalStateException(
                "Expected to change the snapshot pointer within "
                        + ATTEMPTS
                        + " attempts, but other instances were always faster");
    }

    private boolean replace(Pointer before, Document after) {
        try {
            pointers.replaceOne(
                    Filters.and(
                            Filters.eq("_id", POINTER), Filters.eq("version", before.version())),
                    after,
                    new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == 11000) {
                return false;
            }
            throw e;
        }
    }

    private Pointer read() {
        Document document = pointers.find(Filters.eq("_id", POINTER)).first();
        return document == null ? new Pointer(0, List.of()) : Pointer.of(document);
    }

    /** A change of the list of generations, oldest first. */
    private interface Change {
        List<Generation> of(List<Generation> generations);
    }

    private record Pointer(long version, List<Generation> generations) {
        static Pointer of(Document document) {
            return new Pointer(
                    document.get("version", Number.class).longValue(),
                    document.getList("generations", Document.class).stream()
                            .map(Generation::of)
                            .toList());
        }
    }

    private record Generation(String id, int chunks, long checksum, Instant at, boolean whole) {

        static Generation of(Document document) {
            return new Generation(
                    document.getString("id"),
                    document.getInteger("chunks"),
                    document.get("checksum", Number.class).longValue(),
                    document.getDate("at").toInstant(),
                    document.getBoolean("whole"));
        }

        Document document() {
            return new Document("id", id)
                    .append("chunks", chunks)
                    .append("checksum", checksum)
                    .append("at", Date.from(at))
                    .append("whole", whole);
        }

        Generation whole(long ofChecksum) {
            return new Generation(id, chunks, ofChecksum, at, true);
        }

        String chunk(int number) {
            return id + "/" + number;
        }

        List<String> allChunks() {
            return IntStream.range(0, chunks).mapToObj(this::chunk).toList();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Generation generation && id.equals(generation.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }
}
