package io.tipflow.stats.live.adapter.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The places for live readers: each holds a thread and a connection, so there are only so many. */
@Component
final class LivePlaces {

    private final int all;
    private final Semaphore free;

    LivePlaces(LiveSettings settings, MeterRegistry meters) {
        this.all = settings.clients();
        this.free = new Semaphore(all);
        Gauge.builder("tipflow.stats.live.clients", free, f -> all - f.availablePermits())
                .description("Readers of the live counters")
                .register(meters);
    }

    /** A place, to be closed when its reader goes. */
    @FunctionalInterface
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a place.
     *
     * @throws RefusedException if there is none left
     */
    Place take() {
        if (!free.tryAcquire()) {
            throw new RefusedException(
                    new Refusal(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "too-many-readers",
                                    "All "
                                            + all
                                            + " places for live readers are taken: ask for the"
                                            + " counters instead, or come back later.",
                                    Optional.empty(),
                                    List.of(),
                                    Map.of())
                            .vi("Đã hết chỗ theo dõi trực tiếp: hãy thử lại sau."));
        }
        return free::release;
    }
}
