package io.tipflow.cases.casefile.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.cases.casefile.application.CaseFiles.Opening;
import io.tipflow.cases.casefile.domain.AccusedKind;
import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.CaseFileCommand;
import io.tipflow.cases.casefile.domain.CaseRefusal;
import io.tipflow.cases.casefile.domain.Gravity;
import io.tipflow.cases.casefile.domain.Step;
import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.kit.json.Json;
import io.tipflow.kit.numbers.NumberRegister;
import io.tipflow.testkit.stores.InMemoryAggregateStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CaseFilesTest {

    /** Half past midnight of New Year in Viet Nam, while it is still the old year in UTC. */
    private static final Instant NEW_YEAR = Instant.parse("2023-12-31T17:30:00Z");

    private static final Taker INVESTIGATOR = new Taker("CA-94", Set.of("investigator"));

    private final FakeJurisdiction jurisdiction = new FakeJurisdiction();
    private final ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
    private final InMemoryAggregateStore store = new InMemoryAggregateStore();
    private final CaseFiles cases =
            new CaseFiles(
                    new Aggregates<>(
                            CaseFileType.of(jurisdiction, new NoLimits(), zone),
                            store,
                            Json.tolerant(),
                            (id, version, events) -> {}),
                    jurisdiction,
                    countingNumbers(),
                    zone);

    @Test
    void theYearOfANumberIsTheYearOfRecordingWhereTheLawSaysDay() {
        assertThat(number(open("c1", "k1", LocalDate.of(2023, 5, 1)))).isEqualTo("VA-2024-000001");
    }

    @Test
    void whatIsTodayInVietNamIsNoFuture() {
        assertThat(open("c1", "k1", LocalDate.of(2024, 1, 1))).isInstanceOf(Outcome.Done.class);
        assertThat(open("c2", "k2", LocalDate.of(2024, 1, 2))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void neitherARefusalNorARetryLeavesAGapInTheRegister() {
        open("c1", "k1", LocalDate.of(2023, 5, 1));
        open("c2", "k2", LocalDate.of(2031, 5, 1));
        assertThat(number(open("c1", "k1", LocalDate.of(2023, 5, 1)))).isEqualTo("VA-2024-000001");
        assertThat(number(open("c3", "k3", LocalDate.of(2023, 5, 1)))).isEqualTo("VA-2024-000002");
    }

    @Test
    void theProcuracySeesACaseOnceItsFileIsSentThere() {
        open("c1", "k1", LocalDate.of(2023, 5, 1));
        take("c1", "k2", Step.CHARGE_ACCUSED, "a1");
        assertThat(cases.find("c1", "VKS-94")).isEmpty();
        cases.take(
                "c1",
                context("k3", "CA-94"),
                INVESTIGATOR,
                Step.SEND_FILE,
                LocalDate.of(2023, 7, 1),
                act -> new CaseFileCommand.SendFile(act, "VKS-94"));
        assertThat(cases.find("c1", "VKS-94")).isPresent();
        assertThat(cases.find("c1", "VKS-95")).isEmpty();
        assertThat(cases.find("c1", "BCD-94")).isPresent();
    }

    @Test
    void whatOneIsOfferedIsWhatOneMayDo() {
        open("c1", "k1", LocalDate.of(2023, 5, 1));
        CaseFile state = cases.find("c1", "CA-94").orElseThrow().state();
        assertThat(cases.offers(state, INVESTIGATOR, NEW_YEAR))
                .filteredOn(offer -> offer.obstacle().isEmpty())
                .extracting(CaseFiles.Offer::step)
                .containsExactly(Step.CHARGE_ACCUSED);
        assertThat(cases.offers(state, new Taker("BCD-94", Set.of("supervisor")), NEW_YEAR))
                .hasSize(6)
                .allMatch(offer -> offer.obstacle().isPresent());
    }

    @Test
    void namesAreFoundByTheirWordsAndNothingElseOfAnAccusedIsListed() {
        open("c1", "k1", LocalDate.of(2023, 5, 1));
        take("c1", "k2", Step.CHARGE_ACCUSED, "a1");
        assertThat(store.load("c1").orElseThrow().listing().fields())
                .containsOnlyKeys("status", "offence", "unit", "initiatedAt", "words")
                .containsEntry("words", List.of("va", "2024", "000001", "tran", "thi", "huong"));
    }

    private Outcome<CaseFile, CaseRefusal> open(String id, String key, LocalDate on) {
        return cases.open(
                id,
                context(key, "CA-94"),
                INVESTIGATOR,
                new Opening("CA-94", null, "174", Gravity.SERIOUS, on, null, List.of()));
    }

    private void take(String id, String key, Step step, String accused) {
        cases.take(
                id,
                context(key, "CA-94"),
                INVESTIGATOR,
                step,
                LocalDate.of(2023, 6, 1),
                act ->
                        new CaseFileCommand.ChargeAccused(
                                act,
                                accused,
                                "Trần Thị Hường",
                                null,
                                null,
                                AccusedKind.INDIVIDUAL,
                                "174"));
    }

    private static String number(Outcome<CaseFile, CaseRefusal> outcome) {
        return outcome.done().orElseThrow().initiation().number();
    }

    private static CommandContext context(String command, String reader) {
        return new CommandContext(
                command,
                command,
                "tester",
                NEW_YEAR,
                Optional.of(reader),
                OptionalLong.empty(),
                "test",
                Optional.empty());
    }

    /** A register in memory. */
    private static NumberRegister countingNumbers() {
        AtomicLong counted = new AtomicLong();
        return new NumberRegister((year, howMany) -> counted.addAndGet(howMany));
    }
}
