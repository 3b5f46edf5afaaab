package io.tipflow.tipintake.tip.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.PublicEvent;
import io.tipflow.kit.json.Json;
import io.tipflow.tipintake.tip.domain.Channel;
import io.tipflow.tipintake.tip.domain.DecidedOutcome;
import io.tipflow.tipintake.tip.domain.Intake;
import io.tipflow.tipintake.tip.domain.Reporter;
import io.tipflow.tipintake.tip.domain.SampleTips;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipDecider;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterDestroyed;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterOpened;
import io.tipflow.tipintake.tip.domain.TipEvent.TipDecided;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLedToCase;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLedToFurtherCase;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLogged;
import io.tipflow.tipintake.tip.domain.TipKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes onto the topic, file by file. Files are added, never edited. */
class TipPublicationGoldenTest {

    private static final JsonMapper JSON = Json.tolerant();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Intake FULL =
            new Intake(
                    "TB-2026-000871",
                    "hash",
                    "CA-94-941",
                    "lời khai mật",
                    Channel.REFERRAL,
                    TipKind.KIEN_NGHI_KHOI_TO,
                    Instant.parse("2026-11-24T07:02:00Z"),
                    DAY,
                    "941",
                    "chỗ mật",
                    "giờ mật",
                    "đối tượng mật",
                    "174.2",
                    true,
                    "order-1");
    private static final Intake BARE =
            new Intake(
                    "TB-2026-000872",
                    "hash",
                    "CA-94",
                    "lời khai mật",
                    Channel.ONLINE,
                    TipKind.TO_GIAC,
                    Instant.parse("2026-11-24T07:00:00Z"),
                    DAY,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null);

    private final TipDecider decider = new TipDecider();

    @Test
    void aTipWithEverythingIsReceived() {
        assertGolden(
                "tipflow.tip.received.v1.full.json",
                told(new TipLogged(FULL, new Reporter.Sealed("c2VhbGVk"))));
    }

    @Test
    void aTipWithTheLeastIsReceived() {
        assertGolden(
                "tipflow.tip.received.v1.bare.json",
                told(new TipLogged(BARE, new Reporter.Anonymous())));
    }

    @Test
    void aDecidedTipIsResolved() {
        assertGolden(
                "tipflow.tip.resolved.v1.decided.json",
                told(
                        new TipLogged(FULL, new Reporter.Anonymous()),
                        new TipDecided(
                                DecidedOutcome.NOT_INITIATED, DAY.plusDays(3), "lý do mật")));
    }

    @Test
    void aTipThatLedToACaseIsResolved() {
        assertGolden(
                "tipflow.tip.resolved.v1.case.json",
                told(
                        new TipLogged(BARE, new Reporter.Anonymous()),
                        new TipLedToCase("case-1", DAY.plusDays(1))));
    }

    @Test
    void whatIsNobodyElsesBusinessIsNotTold() {
        TipLogged logged =
                new TipLogged(
                        SampleTips.intake(Instant.parse("2026-11-24T07:02:00Z"), DAY),
                        new Reporter.Sealed("c2VhbGVk"));
        assertThat(told(logged, new ReporterOpened("lệnh"))).isEmpty();
        assertThat(told(logged, new ReporterDestroyed("lệnh", DAY))).isEmpty();
        assertThat(
                        told(
                                logged,
                                new TipDecided(DecidedOutcome.NOT_INITIATED, DAY, "lý do"),
                                new TipLedToFurtherCase("case-2", DAY)))
                .isEmpty();
    }

    /** What the last of these events tells. */
    private List<PublicEvent> told(TipEvent... events) {
        Tip tip = decider.initial();
        List<PublicEvent> told = List.of();
        for (TipEvent event : events) {
            Tip before = tip;
            tip = decider.apply(before, event);
            told = TipPublication.translate("tip-1", before, tip, event);
        }
        return told;
    }

    private static void assertGolden(String file, List<PublicEvent> told) {
        assertThat(told).hasSize(1);
        assertThat(file).startsWith(EventCatalog.of(told.getFirst()).name());
        JsonNode written = JSON.readTree(JSON.writeValueAsString(told.getFirst()));
        assertThat(written).isEqualTo(JSON.readTree(golden(file)));
        assertThat(written.toString()).doesNotContain("mật");
    }

    private static String golden(String file) {
        try (InputStream in =
                TipPublicationGoldenTest.class.getResourceAsStream(
                        "/io/tipflow/tipintake/golden/" + file)) {
            assertThat(in).as("golden file " + file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
