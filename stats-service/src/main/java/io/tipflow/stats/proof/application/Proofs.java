package io.tipflow.stats.proof.application;

import io.tipflow.stats.cube.application.Recounts.Proof;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one proof at a time and remembers the last; safe for concurrent use. */
public final class Proofs {

    private static final Logger LOG = LoggerFactory.getLogger(Proofs.class);

    private final Supplier<Proof> prover;
    private final Clock clock;
    private final Executor executor;
    private @Nullable CompletableFuture<Finished> running;
    private volatile @Nullable Finished latest;

    public Proofs(Supplier<Proof> prover, Clock clock, Executor executor) {
        this.prover = prover;
        this.clock = clock;
        this.executor = executor;
    }

    /** A proof that ran to its end. */
    public record Finished(Instant startedAt, Instant finishedAt, Proof proof) {}

    /** Begins a proof, or joins the one that is running. */
    public synchronized CompletableFuture<Finished> start() {
        CompletableFuture<Finished> under = running;
        if (under != null && !under.isDone()) {
            return under;
        }
        CompletableFuture<Finished> begun = CompletableFuture.supplyAsync(this::run, executor);
        running = begun;
        return begun;
    }

    /** The last proof that ran to its end. */
    public Optional<Finished> latest() {
        return Optional.ofNullable(latest);
    }

    /** How many differences the last proof found; -1 before the first. */
    public long latestDifferences() {
        return latest().map(finished -> finished.proof().differences()).orElse(-1L);
    }

    private Finished run() {
        Instant startedAt = clock.instant();
        Proof proof = prover.get();
        Finished finished = new Finished(startedAt, clock.instant(), proof);
        latest = finished;

        if (proof.differences() == 0) {
            LOG.info(
                    "Proved {} cells from {} records: no difference, {} gaps",
                    proof.cells(),
                    proof.records(),
                    proof.gaps());
        } else {
            LOG.error(
                    "The live cube differs from a recount of {} records in {} places: {}",
                    proof.records(),
                    proof.differences(),
                    proof.named());
        }
        return finished;
    }
}
