package io.tipflow.embeddedmongo;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Holds each reply of one connection until every write made before it is safe on disk.
 *
 * <p>All replies wait, reads and errors too: a client never learns of what a power cut could still
 * take back, and the order on the connection stays.
 */
final class ReplyGate extends ChannelOutboundHandlerAdapter {

    private final GroupSync sync;
    private final Deque<Held> held = new ArrayDeque<>();

    ReplyGate(GroupSync sync) {
        this.sync = sync;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (sync.failure() != null) {
            ReferenceCountUtil.release(message);
            var _ = context.close();
            return;
        }
        long write = sync.written();
        if (held.isEmpty() && sync.isSafe(write)) {
            var _ = context.write(message, promise);
            return;
        }
        held.add(new Held(write, message, promise));
        waitForSync(context);
    }

    private void waitForSync(ChannelHandlerContext context) {
        sync.afterNextSync(() -> context.executor().execute(() -> release(context)));
    }

    private void release(ChannelHandlerContext context) {
        boolean any = false;
        while (!held.isEmpty() && sync.isSafe(held.getFirst().write())) {
            Held reply = held.removeFirst();
            var _ = context.write(reply.message(), reply.promise());
            any = true;
        }
        if (any) {
            context.flush();
        }
        if (!held.isEmpty()) {
            waitForSync(context);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        held.forEach(reply -> ReferenceCountUtil.release(reply.message()));
        held.clear();
    }

    private record Held(long write, Object message, ChannelPromise promise) {}
}
