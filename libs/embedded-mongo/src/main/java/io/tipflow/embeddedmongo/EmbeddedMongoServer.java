package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.MongoBackend;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.tipflow.embeddedmongo.EmbeddedMongoException.Reason;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Listens on the loopback interface and hands each connection's commands to the backend. */
final class EmbeddedMongoServer implements AutoCloseable {

    private final EventLoopGroup acceptor =
            new MultiThreadIoEventLoopGroup(
                    1,
                    new DefaultThreadFactory("embedded-mongo-accept", true),
                    NioIoHandler.newFactory());
    private final EventLoopGroup workers;
    private final ChannelGroup clients =
            new DefaultChannelGroup("embedded-mongo", GlobalEventExecutor.INSTANCE);
    private final Channel listening;

    EmbeddedMongoServer(MongoBackend backend, GroupSync sync, int port, int workerCount) {
        workers =
                new MultiThreadIoEventLoopGroup(
                        workerCount,
                        new DefaultThreadFactory("embedded-mongo", true),
                        NioIoHandler.newFactory());
        listening = bind(backend, sync, port);
    }

    private Channel bind(MongoBackend backend, GroupSync sync, int port) {
        ServerBootstrap bootstrap =
                new ServerBootstrap()
                        .group(acceptor, workers)
                        .channel(NioServerSocketChannel.class)
                        .option(ChannelOption.SO_BACKLOG, 256)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel) {
                                        channel.pipeline()
                                                .addLast(new ReplyGate(sync))
                                                .addLast(new WireEncoder())
                                                .addLast(new WireDecoder())
                                                .addLast(new CommandHandler(backend, clients));
                                    }
                                });
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            return bootstrap.bind(address).sync().channel();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            stop();
            throw new EmbeddedMongoException(
                    Reason.PORT_TAKEN,
                    "Port "
                            + port
                            + " on 127.0.0.1 cannot be listened on ("
                            + e.getMessage()
                            + "): stop what uses it, or choose another port.",
                    e);
        }
    }

    int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** Closes every connection without a reply and accepts no more; does not wait. */
    void refuse() {
        var _ = listening.close();
        var _ = clients.close();
    }

    @Override
    public void close() {
        listening.close().awaitUninterruptibly();
        clients.close().awaitUninterruptibly();
        stop();
    }

    private void stop() {
        acceptor.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
        workers.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
