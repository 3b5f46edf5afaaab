package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.MongoSilentServerException;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one connection's commands, one after the other, and turns errors into replies. What it logs
 * names the command, never its content.
 */
final class CommandHandler extends SimpleChannelInboundHandler<WireCommand> {

    private static final Logger log = LoggerFactory.getLogger(CommandHandler.class);
    private static final int INTERNAL_ERROR = 1;

    private final MongoBackend backend;
    private final ChannelGroup clients;

    CommandHandler(MongoBackend backend, ChannelGroup clients) {
        this.backend = backend;
        this.clients = clients;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        clients.add(context.channel());
        super.channelActive(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        backend.handleClose(context.channel());
        super.channelInactive(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WireCommand command) {
        Document reply = answer(context, command);
        var _ = context.writeAndFlush(new WireReply(command.requestId(), command.legacy(), reply));
    }

    private Document answer(ChannelHandlerContext context, WireCommand command) {
        try {
            return backend.handleCommand(
                    context.channel(), command.database(), command.name(), command.body());
        } catch (MongoSilentServerException e) {
            return error(INTERNAL_ERROR, "InternalError", e.getMessageWithoutErrorCode());
        } catch (MongoServerError e) {
            log.debug("Refused {} with code {}", command.name(), e.getCode());
            return error(e.getCode(), e.getCodeName(), e.getMessageWithoutErrorCode());
        } catch (MongoServerException e) {
            return error(INTERNAL_ERROR, "InternalError", e.getMessageWithoutErrorCode());
        } catch (ClassCastException | IllegalArgumentException e) {
            log.debug("Did not understand {}", command.name(), e);
            return error(9, "FailedToParse", "The command " + command.name() + " is malformed");
        } catch (RuntimeException e) {
            log.error("The command {} failed", command.name(), e);
            return error(INTERNAL_ERROR, "InternalError", "Failed: " + e.getMessage());
        }
    }

    private static Document error(int code, String name, String sentence) {
        return new Document("ok", 0.0)
                .append("errmsg", sentence)
                .append("code", code)
                .append("codeName", name);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.warn("Closing a connection: {}", cause.getMessage());
        var _ = context.close();
    }
}
