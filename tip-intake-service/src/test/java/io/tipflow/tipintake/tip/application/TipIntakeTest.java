package io.tipflow.tipintake.tip.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.kit.json.Json;
import io.tipflow.kit.numbers.NumberRegister;
import io.tipflow.testkit.stores.InMemoryAggregateStore;
import io.tipflow.tipintake.receipt.application.Receipts;
import io.tipflow.tipintake.reporter.adapter.tink.InMemoryWrappedKeys;
import io.tipflow.tipintake.reporter.adapter.tink.MasterKey;
import io.tipflow.tipintake.reporter.adapter.tink.TinkIdentityVault;
import io.tipflow.tipintake.reporter.application.Identity;
import io.tipflow.tipintake.tip.domain.Channel;
import io.tipflow.tipintake.tip.domain.DecidedOutcome;
import io.tipflow.tipintake.tip.domain.Reporter;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipCommand.DestroyReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.OpenReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.ResolveTip;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipKind;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TipIntakeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T07:02:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Identity LAN = new Identity("Lan", "0912345678", null, null, null);

    private final AtomicLong counted = new AtomicLong();
    private final InMemoryWrappedKeys keys = new InMemoryWrappedKeys();
    private final TinkIdentityVault vault =
            new TinkIdentityVault(MasterKey.of(MasterKey.generate()), keys, Json.tolerant());
    private final Receipts receipts = new Receipts(new byte[32]);
    private final Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips =
            new Aggregates<>(
                    TipAggregate.type(unit -> Set.of(unit, "ABOVE"), (tip, at) -> Optional.empty()),
                    new InMemoryAggregateStore(),
                    Json.tolerant(),
                    (id, version, events) -> {});
    private final TipIntake intake =
            new TipIntake(
                    tips,
                    new NumberRegister((year, howMany) -> counted.addAndGet(howMany)),
                    receipts,
                    vault,
                    ZONE);
    private final Reporters reporters = new Reporters(tips, vault);

    @Test
    void theNumberIsOfTheYearTheTipCameIn() {
        Outcome<Tip, TipRefusal> late =
                intake.log(
                        "tip-1",
                        context("c1", "a"),
                        tip(Instant.parse("2023-12-31T16:59:59Z"), Optional.empty()),
                        false);
        Outcome<Tip, TipRefusal> early =
                intake.log(
                        "tip-2",
                        context("c2", "a"),
                        tip(Instant.parse("2023-12-31T17:00:00Z"), Optional.empty()),
                        false);
        assertThat(number(late)).isEqualTo("TB-2023-000001");
        assertThat(number(early)).startsWith("TB-2024-");
    }

    @Test
    void aRetryTakesNeitherASecondNumberNorASecondKey() {
        Outcome<Tip, TipRefusal> first = log("tip-1", "c1", Optional.of(LAN));
        byte[] key = keys.find("tip-1").orElseThrow();
        Outcome<Tip, TipRefusal> again = log("tip-1", "c1", Optional.of(LAN));
        assertThat(number(again)).isEqualTo(number(first)).isEqualTo("TB-2026-000001");
        assertThat(again)
                .isInstanceOfSatisfying(Outcome.Done.class, d -> assertThat(d.repeated()).isTrue());
        assertThat(counted).hasValue(1);
        assertThat(keys.find("tip-1")).contains(key);
    }

    @Test
    void aRetryThatNamesAnotherReporterIsNoRetry() {
        log("tip-1", "c1", Optional.of(LAN));
        Identity other = new Identity("Lan", "0999999999", null, null, null);
        assertThat(log("tip-1", "c1", Optional.of(other))).isInstanceOf(Outcome.Reused.class);
        assertThat(log("tip-1", "c1", Optional.empty())).isInstanceOf(Outcome.Reused.class);
        log("tip-2", "c2", Optional.empty());
        assertThat(log("tip-2", "c2", Optional.of(LAN))).isInstanceOf(Outcome.Reused.class);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefusedAndTakesNoNumber() {
        log("tip-1", "c1", Optional.empty());
        Outcome<Tip, TipRefusal> other =
                intake.log("tip-1", context("c1", "b"), tip(NOW, Optional.empty()), true);
        assertThat(other).isInstanceOf(Outcome.Reused.class);
        assertThat(counted).hasValue(1);
    }

    @Test
    void aRefusedTipTakesNeitherNumberNorKey() {
        Outcome<Tip, TipRefusal> refused =
                intake.log(
                        "tip-1",
                        context("c1", "a"),
                        tip(NOW.plusSeconds(120), Optional.of(LAN)),
                        true);
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(counted).hasValue(0);
        assertThat(keys.find("tip-1")).isEmpty();
    }

    @Test
    void theSameCommandManyTimesAtOnceIsDoneOnceAndLeavesNoGap() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<Tip, TipRefusal>>> tries = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tries.add(threads.submit(() -> log("tip-1", "c1", Optional.of(LAN))));
            }
            for (Future<Outcome<Tip, TipRefusal>> one : tries) {
                assertThat(number(one.get())).isEqualTo(number(tries.getFirst().get()));
            }
        }
        List<Long> numbers = new ArrayList<>();
        numbers.add(Long.parseLong(number(log("tip-1", "c1", Optional.of(LAN))).substring(8)));
        long taken = counted.get();
        for (int i = 2; i <= taken + 1; i++) {
            numbers.add(
                    Long.parseLong(
                            number(log("tip-" + i, "c" + i, Optional.empty())).substring(8)));
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, taken + 1).boxed().toList());
    }

    @Test
    void theReceiptIsFoundByItsHashAndStandsNowhere() {
        log("tip-1", "c1", Optional.empty());
        String receipt = receipts.receiptOf("tip-1");
        Current<Tip> current = tips.find("tip-1", Optional.empty()).orElseThrow();
        Tip.Logged tip = (Tip.Logged) current.state();
        assertThat(tip.intake().receiptHash()).isEqualTo(receipts.lookupHash(receipt));
        assertThat(current.history().toString()).doesNotContain(receipt);
    }

    @Test
    void openingIsRecordedBeforeItIsDone() {
        log("tip-1", "c1", Optional.of(LAN));
        Outcome<Tip, TipRefusal> opened =
                reporters.recordOpening("tip-1", context("c2", "r"), new OpenReporter("lệnh"));
        assertThat(reporters.identity((Outcome.Done<Tip, TipRefusal>) opened)).contains(LAN);
        assertThat(tips.find("tip-1", Optional.empty()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void destroyingAgainFinishesWhatACrashLeft() {
        log("tip-1", "c1", Optional.of(LAN));
        byte[] key = keys.find("tip-1").orElseThrow();
        reporters.destroy("tip-1", context("c2", "d"), new DestroyReporter("hết hạn", TODAY));
        assertThat(keys.find("tip-1")).isEmpty();
        keys.keep("tip-1", key);
        reporters.destroy("tip-1", context("c3", "d"), new DestroyReporter("hết hạn", TODAY));
        assertThat(keys.find("tip-1")).isEmpty();
    }

    @Test
    void whatACrashLeftHalfDestroyedIsFinishedAndNothingElse() {
        log("tip-1", "c1", Optional.of(LAN));
        log("tip-2", "c2", Optional.of(LAN));
        vault.condemn("tip-1");
        vault.condemn("tip-2");
        tips.act("tip-1", context("c3", "d"), new DestroyReporter("hết hạn", TODAY));
        assertThat(reporters.finish()).isEqualTo(1);
        assertThat(keys.find("tip-1")).isEmpty();
        assertThat(keys.find("tip-2")).isPresent();
        assertThat(reporters.finish()).isZero();
    }

    @Test
    void aRefusedDestructionDestroysNothing() {
        log("tip-1", "c1", Optional.empty());
        keys.keep("tip-1", new byte[] {1});
        Outcome<Tip, TipRefusal> refused =
                reporters.destroy(
                        "tip-1", context("c2", "d"), new DestroyReporter("hết hạn", TODAY));
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(keys.find("tip-1")).isPresent();
    }

    @Test
    void theStoredHistoryRefoldsToTheStoredState() {
        log("tip-1", "c1", Optional.of(LAN));
        tips.act(
                "tip-1",
                context("c2", "r"),
                new ResolveTip(DecidedOutcome.NOT_INITIATED, TODAY, "lý do", TODAY));
        new WhenCaseOpenedThenTipsAreResolved(tips, (caseFile, tip) -> {})
                .react(context("case-1:1", "e"), "case-1", TODAY, List.of("tip-1"));
        reporters.destroy("tip-1", context("c3", "d"), new DestroyReporter("hết hạn", TODAY));
        Current<Tip> current = tips.find("tip-1", Optional.empty()).orElseThrow();
        assertThat(current.version()).isEqualTo(4);
        assertThat(tips.refold(current.history())).isEqualTo(current.state());
        assertThat(((Tip.Logged) current.state()).reporter())
                .isEqualTo(new Reporter.Destroyed(TODAY));
    }

    @Test
    void aCaseResolvesTheTipsItNamesOnceAndCountsTheUnknown() {
        log("tip-1", "c1", Optional.empty());
        log("tip-2", "c2", Optional.empty());
        List<String> unknown = new ArrayList<>();
        WhenCaseOpenedThenTipsAreResolved automation =
                new WhenCaseOpenedThenTipsAreResolved(tips, (caseFile, tip) -> unknown.add(tip));
        for (int again = 0; again < 2; again++) {
            automation.react(
                    context("case-1:1", "e"),
                    "case-1",
                    TODAY,
                    List.of("tip-1", "nowhere", "tip-2", "tip-1"));
        }
        assertThat(unknown).containsExactly("nowhere", "nowhere");
        for (String id : List.of("tip-1", "tip-2")) {
            assertThat(tips.find(id, Optional.empty()).orElseThrow().version()).isEqualTo(2);
        }
    }

    private Outcome<Tip, TipRefusal> log(String id, String command, Optional<Identity> reporter) {
        return intake.log(id, context(command, "a"), tip(NOW, reporter), true);
    }

    private static NewTip tip(Instant receivedAt, Optional<Identity> reporter) {
        return new NewTip(
                "UNIT",
                "Mất xe đạp",
                Channel.HOTLINE,
                TipKind.TO_GIAC,
                receivedAt,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                reporter);
    }

    private static CommandContext context(String command, String fingerprint) {
        return new CommandContext(
                command,
                fingerprint,
                "somebody",
                NOW,
                Optional.empty(),
                OptionalLong.empty(),
                "correlation",
                Optional.empty());
    }

    private static String number(Outcome<Tip, TipRefusal> outcome) {
        return ((Tip.Logged) outcome.done().orElseThrow()).intake().number();
    }
}
