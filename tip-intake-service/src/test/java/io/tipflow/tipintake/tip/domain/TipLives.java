package io.tipflow.tipintake.tip.domain;

import io.tipflow.tipintake.tip.domain.TipCommand.AddInformation;
import io.tipflow.tipintake.tip.domain.TipCommand.AskReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.DestroyReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.LogTip;
import io.tipflow.tipintake.tip.domain.TipCommand.MarkDuplicate;
import io.tipflow.tipintake.tip.domain.TipCommand.NoteCaseInitiated;
import io.tipflow.tipintake.tip.domain.TipCommand.OpenReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.ResolveTip;
import io.tipflow.tipintake.tip.domain.TipCommand.TakeReportersWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Lives of tips, made up. */
public final class TipLives {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T07:02:00Z");

    private TipLives() {}

    /** Up to twelve commands in any order, many of them to be refused. */
    public static Arbitrary<List<TipCommand>> any() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-3, 3).map(DAY::plusDays);
        Arbitrary<TipCommand> log =
                Combinators.combine(
                                Arbitraries.of(
                                        new Reporter.Anonymous(), new Reporter.Sealed("c2VhbGVk")),
                                Arbitraries.integers().between(-100, 100))
                        .as((reporter, seconds) ->
                                new LogTip(
                                        SampleTips.intake(NOW.plusSeconds(seconds), DAY),
                                        reporter,
                                        NOW));
        Arbitrary<TipCommand> resolve =
                Combinators.combine(Arbitraries.of(DecidedOutcome.values()), days)
                        .as((outcome, day) -> new ResolveTip(outcome, day, "checked", DAY));
        Arbitrary<TipCommand> note =
                Combinators.combine(Arbitraries.of("case-1", "case-2"), days)
                        .as(NoteCaseInitiated::new);
        Arbitrary<TipCommand> reporter =
                Arbitraries.of(
                        new AddInformation(Addition.of(NOW, "op", "Thêm"), false, DAY),
                        new AddInformation(Addition.of(NOW, "op", "Có dao"), true, DAY),
                        new MarkDuplicate(
                                "self", new DuplicateMark("tip-2", "TB-1", NOW, "op", null)),
                        new MarkDuplicate(
                                "self", new DuplicateMark("self", "TB-1", NOW, "op", null)),
                        new AskReporter("Còn ở đó không?"),
                        new TakeReportersWords("Vẫn còn.", DAY),
                        new OpenReporter("order"),
                        new DestroyReporter("asked for", DAY));
        return Arbitraries.oneOf(log, resolve, note, reporter).list().ofMaxSize(12);
    }
}
