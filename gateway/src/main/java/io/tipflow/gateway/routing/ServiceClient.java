package io.tipflow.gateway.routing;

import io.tipflow.gateway.routing.ServiceFailure.Kind;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends requests to the services over pooled connections. Streams have connections of their own, so
 * that many open screens never keep a command waiting.
 */
final class ServiceClient implements AutoCloseable {
    /** Shorter than the services keep an idle connection, so that they never close one in use. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    private static final TimeValue CHECK_AFTER = TimeValue.ofSeconds(5);

    private final HopSettings settings;
    private final CloseableHttpClient commands;
    private final CloseableHttpClient streams;
    private final ScheduledExecutorService guards =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("stream-guard").daemon().factory());

    ServiceClient(HopSettings settings) {
        this.settings = settings;
        this.commands =
                client(
                        settings,
                        settings.connections(),
                        timeout(settings.readTimeout().toMillis()));
        this.streams = client(settings, settings.streams(), Timeout.DISABLED);
    }

    /** Sends it and returns when the head of the answer is there. */
    ClassicHttpResponse send(HttpUriRequestBase request) {
        try {
            return commands.executeOpen(null, request, null);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The same for an answer that may go on for ever: only its head has to come in time. */
    ClassicHttpResponse openStream(HttpUriRequestBase request) {
        AtomicBoolean tooLate = new AtomicBoolean();
        ScheduledFuture<?> guard =
                guards.schedule(
                        () -> {
                            tooLate.set(true);
                            request.abort();
                        },
                        settings.readTimeout().toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            return streams.executeOpen(null, request, null);
        } catch (IOException e) {
            throw tooLate.get() ? new ServiceFailure(Kind.TIMEOUT, e) : failure(e);
        } finally {
            guard.cancel(false);
        }
    }

    /** What an exception of the client means. */
    static ServiceFailure failure(IOException e) {
        return switch (e) {
            case ConnectTimeoutException late -> new ServiceFailure(Kind.UNREACHABLE, late);
            case HttpHostConnectException refused -> new ServiceFailure(Kind.UNREACHABLE, refused);
            case ConnectionRequestTimeoutException full ->
                    new ServiceFailure(Kind.UNREACHABLE, full);
            case java.net.UnknownHostException unknown ->
                    new ServiceFailure(Kind.UNREACHABLE, unknown);
            case RequestFailedException full when full.getCause() instanceof TimeoutException ->
                    new ServiceFailure(Kind.UNREACHABLE, full);
            case SocketTimeoutException late -> new ServiceFailure(Kind.TIMEOUT, late);
            case IOException other -> new ServiceFailure(Kind.BROKEN_OFF, other);
        };
    }

    private static CloseableHttpClient client(
            HopSettings settings, int connections, Timeout responseTimeout) {
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setMaxConnPerRoute(connections)
                                .setMaxConnTotal(connections * PlatformService.values().length)
                                .setDefaultConnectionConfig(
                                        ConnectionConfig.custom()
                                                .setConnectTimeout(
                                                        timeout(
                                                                settings.connectTimeout()
                                                                        .toMillis()))
                                                .setSocketTimeout(responseTimeout)
                                                .setIdleTimeout(Timeout.of(IDLE.toDuration()))
                                                .setValidateAfterInactivity(CHECK_AFTER)
                                                .build())
                                .setDefaultSocketConfig(
                                        SocketConfig.custom()
                                                .setTcpNoDelay(true)
                                                .setSoKeepAlive(true)
                                                .build())
                                .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setConnectionRequestTimeout(
                                        timeout(settings.patience().toMillis()))
                                .setResponseTimeout(responseTimeout)
                                .build())
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableCookieManagement()
                .disableContentCompression()
                .disableRedirectHandling()
                .disableDefaultUserAgent()
                .build();
    }

    private static Timeout timeout(long millis) {
        return Timeout.ofMilliseconds(millis);
    }

    @Override
    public void close() throws IOException {
        guards.shutdownNow();
        streams.close();
        commands.close();
    }
}
