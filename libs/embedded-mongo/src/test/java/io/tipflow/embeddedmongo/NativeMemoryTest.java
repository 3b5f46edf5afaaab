package io.tipflow.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a query takes outside the heap it gives back. */
class NativeMemoryTest {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int QUERIES = 100_000;
    private static final long MOST_GROWTH_KB = 80_000;

    @TempDir Path folder;

    @Test
    void a_hundred_thousand_queries_leave_no_native_memory_behind() throws IOException {
        assumeTrue(Files.isReadable(STATUS), "needs /proc to see resident memory");
        RocksStore store = RocksStore.open(folder);
        StoreContext context =
                new StoreContext(store, EmbeddedMongoSettings.defaults().withDurable(false));
        DurableBackend backend = new DurableBackend(context);
        DurableDatabase database = (DurableDatabase) backend.resolveDatabase("test");
        DurableCollection tips =
                (DurableCollection) database.createCollectionOrThrowIfExists("tips");
        for (int i = 0; i < 100; i++) {
            tips.addDocument(new Document("_id", i).append("a", i % 10));
        }
        int found = 0;
        found += query(tips, QUERIES / 10);
        long before = residentKilobytes();
        found += query(tips, QUERIES);
        long growth = residentKilobytes() - before;
        assertThat(found).isEqualTo(QUERIES / 10 + QUERIES);
        assertThat(growth).isLessThan(MOST_GROWTH_KB);
        backend.freeCollections();
        store.close();
    }

    /** Begins queries and gives up each after its first document. */
    private static int query(DurableCollection tips, int times) {
        int found = 0;
        for (int i = 0; i < times; i++) {
            try (QueryRun run =
                    tips.run(Query.of(new Document("_id", new Document("$gte", 20)), 0))) {
                found += run.next() == null ? 0 : 1;
            }
        }
        return found;
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
