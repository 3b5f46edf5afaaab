package io.tipflow.testkit.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tipflow.kit.aggregate.AggregateStore;
import io.tipflow.kit.aggregate.AggregateStore.Listed;
import io.tipflow.kit.aggregate.AggregateStore.Published;
import io.tipflow.kit.aggregate.AggregateStore.Unpublished;
import io.tipflow.kit.aggregate.HistoryEntry;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.kit.aggregate.Listing;
import io.tipflow.kit.aggregate.OutboxEntry;
import io.tipflow.kit.aggregate.Page;
import io.tipflow.kit.aggregate.StoredAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What every adapter of the aggregate store must keep; a subclass says which one. */
public abstract class AggregateStoreContract {

    /** A moment without a fraction, so that every adapter can keep it. */
    protected static final Instant NOON = Instant.parse("2024-06-30T05:00:00Z");

    /**
     * An empty store whose lists sort by {@code at} and filter by {@code status} and {@code words}.
     */
    protected abstract AggregateStore emptyStore();

    @Test
    void givesBackWhatItWasGiven() {
        AggregateStore store = emptyStore();
        StoredAggregate written = aggregate("a", 2, "OPEN", NOON, 1);

        assertThat(store.insert(written)).isTrue();

        assertThat(store.load("a")).contains(written);
        assertThat(store.load("b")).isEmpty();
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void refusesASecondAggregateOfTheSameId() {
        AggregateStore store = emptyStore();
        store.insert(aggregate("a", 1, "OPEN", NOON, 0));

        assertThat(store.insert(aggregate("a", 1, "CLOSED", NOON, 0))).isFalse();

        assertThat(store.load("a")).contains(aggregate("a", 1, "OPEN", NOON, 0));
    }

    @Test
    void replacesOnlyTheVersionThatWasSeen() {
        AggregateStore store = emptyStore();
        store.insert(aggregate("a", 1, "OPEN", NOON, 0));

        assertThat(store.replace(aggregate("a", 2, "CLOSED", NOON, 0), 1)).isTrue();
        assertThat(store.replace(aggregate("a", 2, "LOST", NOON, 0), 1)).isFalse();

        assertThat(store.load("a")).contains(aggregate("a", 2, "CLOSED", NOON, 0));
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void listsAnewOnlyTheVersionThatWasSeenAndLeavesTheRestAlone() {
        AggregateStore store = emptyStore();
        StoredAggregate written = aggregate("a", 2, "OPEN", NOON, 1);
        store.insert(written);
        Listing other = new Listing(Set.of("CA-95"), Map.of("status", "SHUT"), Optional.of(NOON));

        store.relist("a", 1, other);
        assertThat(store.load("a")).contains(written);

        store.relist("a", 2, other);
        StoredAggregate listed = store.load("a").orElseThrow();
        assertThat(listed.listing()).isEqualTo(other);
        assertThat(listed.version()).isEqualTo(2);
        assertThat(listed.history()).isEqualTo(written.history());
        assertThat(listed.outbox()).isEqualTo(written.outbox());
    }

    @Test
    void tellsAllIdsInPages() {
        AggregateStore store = emptyStore();
        for (String id : List.of("b", "a", "c")) {
            store.insert(aggregate(id, 1, "OPEN", NOON, 0));
        }

        assertThat(store.ids("", 2)).containsExactly("a", "b");
        assertThat(store.ids("b", 2)).containsExactly("c");
    }

    @Test
    void letsExactlyOneOfManyRacersWin() throws Exception {
        AggregateStore store = emptyStore();
        store.insert(aggregate("a", 1, "OPEN", NOON, 0));
        List<Callable<Boolean>> racers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String status = "RACER" + i;
            racers.add(() -> store.replace(aggregate("a", 2, status, NOON, 0), 1));
        }

        int winners = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> racer : threads.invokeAll(racers)) {
                winners += racer.get() ? 1 : 0;
            }
        }

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void failsOnlyTheWritesThatCollideInAGroup() throws Exception {
        AggregateStore store = emptyStore();
        store.insert(aggregate("taken", 1, "OPEN", NOON, 0));
        List<Callable<Boolean>> writes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = i % 4 == 0 ? "taken" : "new" + i;
            writes.add(() -> store.insert(aggregate(id, 1, "OPEN", NOON, 0)));
        }

        int written = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> write : threads.invokeAll(writes)) {
                written += write.get() ? 1 : 0;
            }
        }

        assertThat(written).isEqualTo(30);
        assertThat(store.count()).isEqualTo(31);
    }

    @Test
    void listsPageByPageWithoutLossOrRepetitionAlsoAmongTies() {
        AggregateStore store = emptyStore();
        for (int i = 0; i < 25; i++) {
            store.insert(aggregate("t" + (100 + i), 1, "OPEN", NOON.plusSeconds(i / 5), 0));
        }
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Listed> page = store.list(new ListQuery("unit", List.of(), "at", true, cursor, 7));
            page.items().forEach(item -> seen.add(item.id()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(seen)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .startsWith("t124", "t123")
                .endsWith("t100");
    }

    @Test
    void listsUpwardsToo() {
        AggregateStore store = emptyStore();
        store.insert(aggregate("a", 1, "OPEN", NOON.plusSeconds(2), 0));
        store.insert(aggregate("b", 1, "OPEN", NOON.plusSeconds(1), 0));

        assertThat(
                        ids(
                                store.list(
                                        new ListQuery(
                                                "unit",
                                                List.of(),
                                                "at",
                                                false,
                                                Optional.empty(),
                                                10))))
                .containsExactly("b", "a");
    }

    @Test
    void listsOnlyWhatTheReaderMaySee() {
        AggregateStore store = emptyStore();
        store.insert(aggregate("a", 1, "OPEN", NOON, 0));

        assertThat(
                        ids(
                                store.list(
                                        new ListQuery(
                                                "stranger",
                                                List.of(),
                                                "at",
                                                true,
                                                Optional.empty(),
                                                10))))
                .isEmpty();
    }

    @Test
    void filtersByEachCriterion() {
        AggregateStore store = emptyStore();
        store.insert(aggregate("a", 1, "OPEN", NOON, 0));
        store.insert(aggregate("b", 1, "CLOSED", NOON.plusSeconds(60), 0));
        store.insert(aggregate("c", 1, "LINKED", NOON.plusSeconds(120), 0));

        assertThat(filtered(store, new Criterion.Is("status", "OPEN"))).containsExactly("a");
        assertThat(filtered(store, new Criterion.AnyOf("status", Set.of("OPEN", "LINKED"))))
                .containsExactly("c", "a");
        assertThat(
                        filtered(
                                store,
                                new Criterion.Between(
                                        "at", NOON.plusSeconds(60), NOON.plusSeconds(120))))
                .containsExactly("b");
        assertThat(filtered(store, new Criterion.Between("at", null, NOON.plusSeconds(60))))
                .containsExactly("a");
        assertThat(filtered(store, new Criterion.StartsWith("words", "wordof-c")))
                .containsExactly("c");
        assertThat(filtered(store, new Criterion.StartsWith("words", "a.b"))).isEmpty();
    }

    @Test
    void refusesACursorThatNoListGaveOut() {
        AggregateStore store = emptyStore();
        store.insert(aggregate("a", 1, "OPEN", NOON, 0));

        assertThatThrownBy(() ->
                        store.list(
                                new ListQuery(
                                        "unit", List.of(), "at", true, Optional.of("x!"), 10)))
                .isInstanceOf(AggregateStore.InvalidCursor.class);
    }

    @Test
    void findsWhatIsUnpublishedOldestFirstPageByPage() {
        AggregateStore store = emptyStore();
        store.insert(aggregate("a", 1, "OPEN", NOON.plusSeconds(3), 1));
        store.insert(aggregate("b", 1, "OPEN", NOON.plusSeconds(1), 2));
        store.insert(aggregate("c", 1, "OPEN", NOON.plusSeconds(1), 1));
        store.insert(aggregate("d", 1, "OPEN", NOON, 0));

        List<Unpublished> first = store.unpublished(NOON.plusSeconds(10), Optional.empty(), 2);
        List<Unpublished> second =
                store.unpublished(NOON.plusSeconds(10), Optional.of(first.getLast()), 2);

        assertThat(first).extracting(Unpublished::id).containsExactly("b", "c");
        assertThat(first.getFirst().outbox())
                .extracting(OutboxEntry::sequence)
                .containsExactly(1L, 2L);
        assertThat(second).extracting(Unpublished::id).containsExactly("a");
        assertThat(store.unpublished(NOON.plusSeconds(2), Optional.empty(), 10))
                .extracting(Unpublished::id)
                .containsExactly("b", "c");
        assertThat(store.backlog())
                .isEqualTo(new AggregateStore.Backlog(3, Optional.of(NOON.plusSeconds(1))));
    }

    @Test
    void emptiesAnOutboxOnlyAtTheVersionThatWasPublished() {
        AggregateStore store = emptyStore();
        store.insert(aggregate("a", 1, "OPEN", NOON, 1));
        store.insert(aggregate("b", 2, "OPEN", NOON, 1));

        store.markPublished(
                List.of(new Published("a", 1), new Published("b", 1), new Published("z", 1)));

        assertThat(store.load("a").orElseThrow().outbox()).isEmpty();
        assertThat(store.load("a").orElseThrow().version()).isEqualTo(1);
        assertThat(store.load("b").orElseThrow().outbox()).hasSize(1);
        assertThat(store.backlog().aggregates()).isEqualTo(1);
    }

    @Test
    void findsWhatIsDueTheLongestDueFirst() {
        AggregateStore store = emptyStore();
        store.insert(aggregate("a", 1, "OPEN", NOON.plusSeconds(2), 0));
        store.insert(aggregate("b", 1, "OPEN", NOON, 0));
        store.insert(aggregate("c", 1, "OPEN", NOON.plusSeconds(9), 0));

        assertThat(store.due(NOON.plusSeconds(3600 - 1), 10)).isEmpty();
        assertThat(store.due(NOON.plusSeconds(3600 + 2), 10)).containsExactly("b", "a");
        assertThat(store.due(NOON.plusSeconds(3600 + 9), 2)).containsExactly("b", "a");
    }

    private static List<String> filtered(AggregateStore store, Criterion criterion) {
        return ids(
                store.list(
                        new ListQuery(
                                "unit", List.of(criterion), "at", true, Optional.empty(), 10)));
    }

    private static List<String> ids(Page<Listed> page) {
        return page.items().stream().map(Listed::id).toList();
    }

    /** An aggregate with so many events in its history and its outbox. */
    protected static StoredAggregate aggregate(
            String id, int version, String status, Instant at, int unpublished) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.put("status", status).put("name", "Nguyễn Thị Đào").put("count", 3).put("share", 0.5);
        state.putArray("list").add("x").addNull();
        List<HistoryEntry> history = new ArrayList<>();
        for (int i = 1; i <= version; i++) {
            history.add(
                    new HistoryEntry(i, "changed", at, "somebody", "command" + i, "print", state));
        }
        List<OutboxEntry> outbox = new ArrayList<>();
        for (int i = 1; i <= unpublished; i++) {
            outbox.add(
                    new OutboxEntry(
                            i,
                            "tipflow.tip.received.v1",
                            at,
                            "correlation",
                            Optional.of("command1"),
                            "{}"));
        }
        return new StoredAggregate(
                id,
                version,
                unpublished,
                state,
                history,
                outbox,
                new Listing(
                        Set.of("unit", "unit-above"),
                        Map.of("status", status, "at", at, "words", List.of("wordof-" + id, "a+b")),
                        Optional.of(at.plusSeconds(3600))));
    }
}
