package io.tipflow.wanted.declaredcount;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.contracts.wanted.WantedEvent;
import io.tipflow.testkit.specs.DeciderSpec;
import io.tipflow.wanted.declaredcount.application.DeclaredCountType;
import io.tipflow.wanted.declaredcount.domain.CountCommand;
import io.tipflow.wanted.declaredcount.domain.CountCommand.DeclareCount;
import io.tipflow.wanted.declaredcount.domain.CountDecider;
import io.tipflow.wanted.declaredcount.domain.CountEvent;
import io.tipflow.wanted.declaredcount.domain.CountEvent.CountDeclared;
import io.tipflow.wanted.declaredcount.domain.CountRefusal;
import io.tipflow.wanted.declaredcount.domain.DeclaredCount;
import io.tipflow.wanted.law.DayFault;
import io.tipflow.wanted.law.FakeJurisdiction;
import io.tipflow.wanted.law.LegalAct;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.law.Mandate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredCountTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 2);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Mandate HELD = new Mandate(true, "TTLT 05/2018", List.of("CA-94"));
    private static final Mandate NOT_HELD = new Mandate(false, "TTLT 05/2018", List.of("CA-94"));
    private static final CountDeclared DONE =
            new CountDeclared(new DeclaredCount.Declared(DAY, "CA-94", 92));

    private final DeciderSpec<DeclaredCount, CountCommand, CountEvent, CountRefusal> spec =
            DeciderSpec.of(new CountDecider());

    @Test
    void aUnitDeclaresHowManyItsListHolds() {
        spec.given().when(declare(DAY, HELD)).then(DONE);
    }

    @Test
    void aCountIsDeclaredOnce() {
        spec.given(DONE).when(declare(DAY, HELD)).thenRefused(new CountRefusal.AlreadyDeclared());
    }

    @Test
    void onlyWhoTheLawNamesDeclaresIt() {
        spec.given()
                .when(declare(DAY, NOT_HELD))
                .thenRefused(new CountRefusal.NotCompetent(NOT_HELD));
    }

    @Test
    void nobodyCountsTheFuture() {
        LocalDate tomorrow = TODAY.plusDays(1);
        spec.given()
                .when(declare(tomorrow, HELD))
                .thenRefused(new CountRefusal.WrongDay(new DayFault.InTheFuture(tomorrow, TODAY)));
    }

    @Test
    void theOthersAreToldTheCountAndItsDay() {
        assertThat(
                        DeclaredCountType.of(
                                        new FakeJurisdiction(),
                                        new LegalClock(ZoneId.of("Asia/Ho_Chi_Minh")))
                                .translator()
                                .translate(
                                        "n1",
                                        DeclaredCount.NONE,
                                        new DeclaredCount(DONE.declared()),
                                        DONE))
                .containsExactly(new WantedEvent.WantedCountDeclared(DAY, "CA-94", 92));
    }

    private static CountCommand declare(LocalDate asOf, Mandate mandate) {
        return new DeclareCount(new LegalAct(asOf, TODAY, mandate), "CA-94", 92);
    }
}
