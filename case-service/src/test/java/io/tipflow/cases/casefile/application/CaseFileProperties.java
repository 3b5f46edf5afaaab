package io.tipflow.cases.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.cases.casefile.domain.Accused;
import io.tipflow.cases.casefile.domain.AccusedKind;
import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.CaseFileCommand;
import io.tipflow.cases.casefile.domain.CaseFileEvent;
import io.tipflow.cases.casefile.domain.CaseRefusal;
import io.tipflow.cases.casefile.domain.CaseStatus;
import io.tipflow.cases.casefile.domain.Gravity;
import io.tipflow.cases.casefile.domain.LegalAct;
import io.tipflow.cases.casefile.domain.Mandate;
import io.tipflow.cases.casefile.domain.Verdict;
import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.HistoryEntry;
import io.tipflow.kit.aggregate.StoredAggregate;
import io.tipflow.kit.json.Json;
import io.tipflow.testkit.stores.InMemoryAggregateStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked of a case in whatever order, these hold. */
class CaseFileProperties {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
    private static final String ID = "c1";

    @Property(tries = 300)
    void theHistoryFoldsToTheState(
            @ForAll("asked") List<Function<CaseFile, CaseFileCommand>> asked) {
        Life life = live(asked);
        assertThat(life.cases().refold(life.now().history())).isEqualTo(life.now().state());
    }

    @Property(tries = 300)
    void stepsFollowEachOtherInTimeAndNoneIsInTheFuture(
            @ForAll("asked") List<Function<CaseFile, CaseFileCommand>> asked) {
        CaseFile state = live(asked).now().state();
        List<LocalDate> days =
                Stream.of(
                                state.initiation().on(),
                                state.course().fileSentOn(),
                                state.course().acceptedByProcuracyOn(),
                                state.course().indictedOn(),
                                state.course().acceptedByCourtOn(),
                                state.course().judgedOn())
                        .filter(Objects::nonNull)
                        .toList();
        assertThat(days).isSorted();
        assertThat(days).allMatch(day -> !day.isAfter(TODAY));
        assertThat(state.accused()).allMatch(a -> !a.chargedOn().isBefore(state.initiation().on()));
    }

    @Property(tries = 300)
    void whoIsAccusedIsCountedOnceAsAPersonOrAnEntity(
            @ForAll("asked") List<Function<CaseFile, CaseFileCommand>> asked) {
        CaseFile state = live(asked).now().state();
        assertThat(state.persons() + state.entities()).isEqualTo(state.accused().size());
        assertThat(state.accused())
                .allMatch(a -> (a.verdict() != null) == (state.status() == CaseStatus.JUDGED));
    }

    @Property(tries = 300)
    void whatIsToldHasNoGapAndFollowsTheHistory(
            @ForAll("asked") List<Function<CaseFile, CaseFileCommand>> asked) {
        StoredAggregate stored = live(asked).store().load(ID).orElseThrow();
        assertThat(stored.outbox())
                .extracting(e -> e.sequence())
                .isEqualTo(LongStream.rangeClosed(1, stored.sequence()).boxed().toList());
        assertThat(stored.outbox())
                .hasSameSizeAs(
                        stored.history().stream().filter(e -> !isAboutWhereabouts(e)).toList());
    }

    private static boolean isAboutWhereabouts(HistoryEntry entry) {
        return List.of("accused-at-large", "accused-in-custody", "accused-cleared")
                .contains(entry.type());
    }

    /** A case that was asked all that. */
    private record Life(
            InMemoryAggregateStore store,
            Aggregates<CaseFile, CaseFileCommand, CaseFileEvent, CaseRefusal> cases,
            Current<CaseFile> now) {}

    private static Life live(List<Function<CaseFile, CaseFileCommand>> asked) {
        InMemoryAggregateStore store = new InMemoryAggregateStore();
        Aggregates<CaseFile, CaseFileCommand, CaseFileEvent, CaseRefusal> cases =
                new Aggregates<>(
                        CaseFileType.of(
                                new FakeJurisdiction(),
                                new NoLimits(),
                                ZoneId.of("Asia/Ho_Chi_Minh")),
                        store,
                        Json.tolerant(),
                        (id, version, events) -> {});
        cases.create(
                ID,
                context("open"),
                new CaseFileCommand.OpenCase(
                        act(LocalDate.of(2024, 1, 5)),
                        "VA-2024-000001",
                        "CA-94",
                        null,
                        "174",
                        Gravity.SERIOUS,
                        null,
                        List.of()));
        int number = 0;
        for (Function<CaseFile, CaseFileCommand> command : asked) {
            number++;
            cases.act(ID, context("c" + number), command);
        }
        return new Life(store, cases, cases.find(ID, Optional.empty()).orElseThrow());
    }

    @Provide
    Arbitrary<List<Function<CaseFile, CaseFileCommand>>> asked() {
        Arbitrary<LocalDate> days =
                Arbitraries.integers().between(-5, 200).map(LocalDate.of(2024, 1, 1)::plusDays);
        Arbitrary<String> ids = Arbitraries.of("x1", "x2", "x3");
        Arbitrary<Function<CaseFile, CaseFileCommand>> one =
                Arbitraries.frequencyOf(
                        Tuple.of(3, Combinators.combine(ids, days).as(this::charge)),
                        Tuple.of(
                                2,
                                days.map(d -> s -> new CaseFileCommand.SendFile(act(d), "VKS-94"))),
                        Tuple.of(
                                2,
                                days.map(d -> s -> new CaseFileCommand.AcceptAtProcuracy(act(d)))),
                        Tuple.of(
                                2,
                                days.map(d ->
                                        s -> new CaseFileCommand.FileIndictment(act(d), "TA-94"))),
                        Tuple.of(2, days.map(d -> s -> new CaseFileCommand.AcceptAtCourt(act(d)))),
                        Tuple.of(2, days.map(this::judge)),
                        Tuple.of(
                                1,
                                Combinators.combine(ids, days)
                                        .as((o, d) ->
                                                s -> new CaseFileCommand.NoteFlight(o, o, d))),
                        Tuple.of(
                                1,
                                Combinators.combine(ids, days)
                                        .as((o, d) ->
                                                s ->
                                                        new CaseFileCommand.NoteCustody(
                                                                o, o, d, true))),
                        Tuple.of(
                                1,
                                Combinators.combine(ids, days)
                                        .as((o, d) ->
                                                s ->
                                                        new CaseFileCommand.NoteClearance(
                                                                o, o, d, "DIED"))));
        return one.list().ofMaxSize(25);
    }

    private Function<CaseFile, CaseFileCommand> charge(String id, LocalDate day) {
        AccusedKind kind = id.equals("x3") ? AccusedKind.LEGAL_ENTITY : AccusedKind.INDIVIDUAL;
        return state ->
                new CaseFileCommand.ChargeAccused(
                        act(day),
                        id + "-" + state.accused().size(),
                        "Lê " + id,
                        null,
                        null,
                        kind,
                        "174");
    }

    private Function<CaseFile, CaseFileCommand> judge(LocalDate day) {
        return state ->
                new CaseFileCommand.GiveJudgment(
                        act(day),
                        state.accused().stream()
                                .collect(Collectors.toMap(Accused::id, a -> Verdict.CONVICTED)));
    }

    private static LegalAct act(LocalDate on) {
        return new LegalAct(on, TODAY, new Mandate(true, "179", List.of()));
    }

    private static CommandContext context(String command) {
        return new CommandContext(
                command,
                command,
                "tester",
                Instant.parse("2024-06-30T03:00:00Z"),
                Optional.empty(),
                OptionalLong.empty(),
                "test",
                Optional.empty());
    }
}
