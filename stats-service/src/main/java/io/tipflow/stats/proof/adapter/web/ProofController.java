package io.tipflow.stats.proof.adapter.web;

import io.tipflow.stats.cube.application.Recounts.Difference;
import io.tipflow.stats.proof.application.Proofs;
import io.tipflow.stats.proof.application.Proofs.Finished;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recounts the topics and compares with the live cube, for whoever doubts a figure. */
@RestController
@RequestMapping("/api/v1/stats/proof")
@PreAuthorize("hasAnyRole('supervisor','analyst','investigation-head','admin','auditor')")
class ProofController {

    private static final Logger LOG = LoggerFactory.getLogger(ProofController.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Proofs proofs;

    ProofController(Proofs proofs) {
        this.proofs = proofs;
    }

    /**
     * A proof.
     *
     * @param status {@code proved}, {@code differs}, {@code running} or {@code never-run}
     * @param records how many records were read again
     * @param events how many of them count
     * @param cells how many cells were compared
     * @param gaps how many events came although an earlier one of their aggregate had not
     * @param differences how many differences there are; {@code named} has the first hundred
     */
    record ProofBody(
            String status,
            Optional<Instant> startedAt,
            Optional<Instant> finishedAt,
            Optional<Long> records,
            Optional<Long> events,
            Optional<Long> cells,
            Optional<Long> gaps,
            Optional<Long> differences,
            List<Difference> named) {

        static ProofBody of(Finished finished) {
            var proof = finished.proof();
            return new ProofBody(
                    proof.differences() == 0 ? "proved" : "differs",
                    Optional.of(finished.startedAt()),
                    Optional.of(finished.finishedAt()),
                    Optional.of(proof.records()),
                    Optional.of(proof.events()),
                    Optional.of(proof.cells()),
                    Optional.of(proof.gaps()),
                    Optional.of(proof.differences()),
                    proof.named());
        }

        static ProofBody without(String status) {
            return new ProofBody(
                    status,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
    }

    /** The last proof that ran to its end. */
    @GetMapping
    ProofBody latest() {
        return proofs.latest().map(ProofBody::of).orElseGet(() -> ProofBody.without("never-run"));
    }

    /** Runs a proof: 200 with what it found, or 202 if it takes longer; then GET has it later. */
    @PostMapping
    ResponseEntity<ProofBody> prove() throws InterruptedException {
        CompletableFuture<Finished> proof = proofs.start();
        try {
            return ResponseEntity.ok(
                    ProofBody.of(proof.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)));
        } catch (TimeoutException e) {
            LOG.debug("The proof takes longer than a request", e);
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .header(HttpHeaders.LOCATION, "/api/v1/stats/proof")
                    .body(ProofBody.without("running"));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be recounted", e);
        }
    }
}
