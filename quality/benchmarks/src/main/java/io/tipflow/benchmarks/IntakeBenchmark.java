package io.tipflow.benchmarks;

import io.tipflow.chaos.Victim;
import java.nio.file.Path;

/** Tips acknowledged durably over HTTP, against the same endpoint with the store switched off. */
final class IntakeBenchmark implements Benchmark {

    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 5;
    private static final double SECONDS = 5;
    private static final int WARM_UPS = 10;

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public Outcome measure() throws Exception {
        Path durable = Folders.fresh("intake");
        Path nowhere = Folders.fresh("intake-off");
        try (Victim storing = Victim.launch(durable, Folders.freePort()).awaitReady();
                Victim discarding =
                        Victim.launch(nowhere, Folders.freePort(), "-Dtipflow.store=off")
                                .awaitReady();
                TipLoad subject = new TipLoad(storing);
                TipLoad baseline = new TipLoad(discarding)) {
            for (int i = 0; i < WARM_UPS; i++) {
                subject.perSecond(CONNECTIONS, SECONDS);
                baseline.perSecond(CONNECTIONS, SECONDS);
            }
            Rounds rounds =
                    Rounds.of(
                            ROUNDS,
                            () -> subject.perSecond(CONNECTIONS, SECONDS),
                            () -> baseline.perSecond(CONNECTIONS, SECONDS));
            return Outcome.ratio(rounds.ratio(), 0.35, rounds.detail("tips", "store off"));
        } finally {
            Folders.remove(durable);
            Folders.remove(nowhere);
        }
    }
}
