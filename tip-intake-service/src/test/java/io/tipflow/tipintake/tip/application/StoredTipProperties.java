package io.tipflow.tipintake.tip.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.json.Json;
import io.tipflow.testkit.stores.InMemoryAggregateStore;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipCommand.LogTip;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipLives;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StoredTipProperties {

    @Property(tries = 300)
    void theStoredHistoryRefoldsToTheStoredState(@ForAll("lives") List<TipCommand> life) {
        Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips =
                new Aggregates<>(
                        TipAggregate.type(Set::of, (tip, at) -> Optional.empty()),
                        new InMemoryAggregateStore(),
                        Json.tolerant(),
                        (id, version, events) -> {});
        for (int i = 0; i < life.size(); i++) {
            CommandContext context =
                    new CommandContext(
                            "command-" + i,
                            "fingerprint",
                            "somebody",
                            Instant.parse("2026-11-24T07:02:00Z"),
                            Optional.empty(),
                            OptionalLong.empty(),
                            "correlation",
                            Optional.empty());
            if (life.get(i) instanceof LogTip log) {
                tips.create("tip-1", context, log);
            } else {
                tips.act("tip-1", context, life.get(i));
            }
        }
        Optional<Current<Tip>> stored = tips.find("tip-1", Optional.empty());
        stored.ifPresent(
                current -> assertThat(tips.refold(current.history())).isEqualTo(current.state()));
        assertThat(stored.isPresent())
                .isEqualTo(stored.map(c -> c.state() instanceof Tip.Logged).orElse(false));
    }

    @Provide
    Arbitrary<List<TipCommand>> lives() {
        return TipLives.any();
    }
}
