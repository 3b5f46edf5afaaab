package io.tipflow.wanted.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.contracts.wanted.WantedEvent;
import io.tipflow.testkit.specs.DeciderSpec;
import io.tipflow.wanted.handover.application.HandoverType;
import io.tipflow.wanted.handover.domain.Handover;
import io.tipflow.wanted.handover.domain.HandoverCommand;
import io.tipflow.wanted.handover.domain.HandoverCommand.HandOver;
import io.tipflow.wanted.handover.domain.HandoverDecider;
import io.tipflow.wanted.handover.domain.HandoverEvent;
import io.tipflow.wanted.handover.domain.HandoverEvent.HandedOver;
import io.tipflow.wanted.handover.domain.HandoverRefusal;
import io.tipflow.wanted.law.DayFault;
import io.tipflow.wanted.law.FakeJurisdiction;
import io.tipflow.wanted.law.LegalAct;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.law.Mandate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final Mandate HELD = new Mandate(true, "114.2", List.of("CA-94"));
    private static final Mandate NOT_HELD = new Mandate(false, "114.2", List.of("CA-94"));
    private static final HandedOver DONE =
            new HandedOver(new Handover.Made(DAY, "CA-94", "CA-95", 7));

    private final DeciderSpec<Handover, HandoverCommand, HandoverEvent, HandoverRefusal> spec =
            DeciderSpec.of(new HandoverDecider());

    @Test
    void fugitivesOfAnotherProvinceAreHandedOver() {
        spec.given().when(handOver(DAY, HELD, "CA-95")).then(DONE);
    }

    @Test
    void aHandoverIsRecordedOnce() {
        spec.given(DONE)
                .when(handOver(DAY, HELD, "CA-95"))
                .thenRefused(new HandoverRefusal.AlreadyRecorded());
    }

    @Test
    void onlyWhoTheLawNamesRecordsIt() {
        spec.given()
                .when(handOver(DAY, NOT_HELD, "CA-95"))
                .thenRefused(new HandoverRefusal.NotCompetent(NOT_HELD));
    }

    @Test
    void nobodyHandsOverToItself() {
        spec.given()
                .when(handOver(DAY, HELD, "CA-94"))
                .thenRefused(new HandoverRefusal.ToItself("CA-94"));
    }

    @Test
    void nothingIsHandedOverInTheFuture() {
        LocalDate tomorrow = TODAY.plusDays(1);
        spec.given()
                .when(handOver(tomorrow, HELD, "CA-95"))
                .thenRefused(
                        new HandoverRefusal.WrongDay(new DayFault.InTheFuture(tomorrow, TODAY)));
    }

    @Test
    void theOthersAreToldHowMany() {
        Handover after = new Handover(DONE.made());
        assertThat(
                        HandoverType.of(
                                        new FakeJurisdiction(),
                                        new LegalClock(ZoneId.of("Asia/Ho_Chi_Minh")))
                                .translator()
                                .translate("h1", Handover.NONE, after, DONE))
                .containsExactly(new WantedEvent.FugitiveHandedOver(DAY, "CA-94", "CA-95", 7));
    }

    private static HandoverCommand handOver(LocalDate on, Mandate mandate, String receiver) {
        return new HandOver(new LegalAct(on, TODAY, mandate), "CA-94", receiver, 7);
    }
}
