package io.tipflow.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks tip-intake on behalf of a page that this gateway renders, over the same public interface,
 * connections and circuit breaker as requests that pass through. Nothing of who asks goes along: no
 * address, no header, no correlation id.
 */
public final class TipIntakeCalls {
    private static final Logger LOG = LoggerFactory.getLogger(TipIntakeCalls.class);

    private static final int MOST_BYTES = 1024 * 1024;

    private final ServiceClient client;
    private final URI address;
    private final CircuitBreaker breaker;
    private final BreakerSettings settings;

    TipIntakeCalls(
            ServiceClient client, URI address, CircuitBreaker breaker, BreakerSettings settings) {
        this.client = client;
        this.address = address;
        this.breaker = breaker;
        this.settings = settings;
    }

    /** What came of a call. */
    public sealed interface Answer {

        /** The service answered, be it with a refusal. */
        record Given(int status, String body) implements Answer {}

        /** The service could not answer; the same call may be made again after some seconds. */
        record None(long seconds) implements Answer {}
    }

    /**
     * Posts JSON.
     *
     * @param path under the address of the service
     * @param idempotencyKey so that a call made again has its effect once
     */
    public Answer post(String path, byte[] json, Optional<String> idempotencyKey) {
        HttpPost request = new HttpPost(address.resolve(path));
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        idempotencyKey.ifPresent(key -> request.setHeader("Idempotency-Key", key));
        return ask(request);
    }

    /**
     * Posts a file of a citizen.
     *
     * @param path under the address of the service
     * @param receipt whose tip it belongs to
     * @param length of the file, in bytes
     */
    public Answer post(String path, String receipt, InputStream file, long length) {
        HttpPost request = new HttpPost(address.resolve(path));
        request.setEntity(
                new InputStreamEntity(file, length, ContentType.APPLICATION_OCTET_STREAM));
        request.setHeader("Tip-Receipt", receipt);
        return ask(request);
    }

    private Answer ask(HttpPost request) {
        if (!breaker.tryAcquirePermission()) {
            return none();
        }
        long start = System.nanoTime();
        try {
            Answer.Given answer = send(request);
            long took = System.nanoTime() - start;
            if (answer.status() >= 500) {
                breaker.onError(
                        took, TimeUnit.NANOSECONDS, new IOException("status " + answer.status()));
                LOG.warn("tip-intake answered a page with status {}", answer.status());
                return none();
            }
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            return answer;
        } catch (ServiceFailure failure) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
            LOG.warn("No answer from tip-intake for a page: {}", failure.kind());
            return none();
        }
    }

    private Answer.None none() {
        return new Answer.None(Math.max(1, settings.pause().toSeconds()));
    }

    private Answer.Given send(HttpPost request) {
        try (ClassicHttpResponse response = client.send(request)) {
            HttpEntity entity = response.getEntity();
            byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(MOST_BYTES);
            return new Answer.Given(response.getCode(), new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            request.abort();
            throw ServiceClient.failure(e);
        }
    }
}
