package io.tipflow.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.tipflow.embeddedmongo.RocksStore.Space;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No reply leaves before the writes it may tell of are on disk. */
class ReplyGateTest {

    @TempDir Path folder;

    private RocksStore store;
    private SyncedMark mark;
    private GroupSync sync;
    private volatile EmbeddedMongoException failure;

    @BeforeEach
    void open() {
        store = RocksStore.open(folder);
        mark = SyncedMark.open(folder);
        sync = new GroupSync(store, mark, true, cause -> failure = cause);
    }

    @AfterEach
    void close() {
        sync.close();
        mark.close();
        store.close();
    }

    private void write() {
        try (RocksStore.Batch batch = store.batch()) {
            batch.put(Space.META, new byte[] {1}, new byte[] {2});
            store.write(batch);
        }
    }

    @Test
    void a_reply_leaves_at_once_when_nothing_is_unsynced() {
        EmbeddedChannel channel = new EmbeddedChannel(new ReplyGate(sync));
        channel.writeOutbound("reply");
        assertThat((String) channel.readOutbound()).isEqualTo("reply");
    }

    @Test
    void replies_wait_for_the_sync_and_keep_their_order() throws InterruptedException {
        EmbeddedChannel channel = new EmbeddedChannel(new ReplyGate(sync));
        write();
        long last = store.written();
        assertThat(sync.isSafe(last)).isFalse();
        channel.writeOneOutbound("first");
        channel.writeOneOutbound("second");
        channel.flushOutbound();
        CountDownLatch synced = new CountDownLatch(1);
        sync.afterNextSync(synced::countDown);
        synced.await();
        assertThat(sync.isSafe(last)).isTrue();
        channel.runPendingTasks();
        channel.writeOneOutbound("third");
        channel.flushOutbound();
        channel.runPendingTasks();
        assertThat((String) channel.readOutbound()).isEqualTo("first");
        assertThat((String) channel.readOutbound()).isEqualTo("second");
    }

    @Test
    void after_a_failed_sync_a_reply_is_dropped_and_the_connection_closed() {
        EmbeddedChannel channel = new EmbeddedChannel(new ReplyGate(sync));
        sync.fail(
                new EmbeddedMongoException(
                        EmbeddedMongoException.Reason.DISK_FULL,
                        "The disk is full: free it.",
                        null));
        channel.writeOneOutbound(Unpooled.wrappedBuffer(new byte[] {1}));
        assertThat(channel.isOpen()).isFalse();
        assertThat(failure).hasMessage("The disk is full: free it.");
    }
}
