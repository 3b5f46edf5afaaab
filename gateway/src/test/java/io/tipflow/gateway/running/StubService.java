package io.tipflow.gateway.running;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A service behind the gateway that answers what a test wants and remembers what it was asked. */
public final class StubService implements AutoCloseable {
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Semaphore parked = new Semaphore(0);
    private volatile HttpHandler handler;

    /** A request as it arrived here. */
    public record Asked(String method, URI uri, Headers headers, String body) {}

    public StubService() {
        this.handler = StubService::echo;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Asked> asked() {
        return asked;
    }

    public Asked last() {
        return asked.getLast();
    }

    /** Answers like this from now on. */
    public void answer(HttpHandler next) {
        handler = next;
    }

    /** Answers with 200 and what was asked from now on, and forgets what was asked before. */
    public void reset() {
        handler = StubService::echo;
        asked.clear();
    }

    /** Keeps the present request waiting. */
    public void park() {
        parked.acquireUninterruptibly();
    }

    /** Lets one waiting request go on. */
    public void unpark() {
        parked.release();
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().startsWith("/actuator")) {
            asked.add(
                    new Asked(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders(),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8)));
        }
        handler.handle(exchange);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        send(exchange, 200, "{\"asked\":\"" + exchange.getRequestURI() + "\"}");
    }

    public static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
