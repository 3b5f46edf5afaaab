package io.tipflow.cases.casefile.application;

import static io.tipflow.cases.casefile.domain.CaseLife.acceptedByCourt;
import static io.tipflow.cases.casefile.domain.CaseLife.acceptedByProcuracy;
import static io.tipflow.cases.casefile.domain.CaseLife.charged;
import static io.tipflow.cases.casefile.domain.CaseLife.day;
import static io.tipflow.cases.casefile.domain.CaseLife.entityCharged;
import static io.tipflow.cases.casefile.domain.CaseLife.fileSent;
import static io.tipflow.cases.casefile.domain.CaseLife.indicted;
import static io.tipflow.cases.casefile.domain.CaseLife.judged;
import static io.tipflow.cases.casefile.domain.CaseLife.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.CaseFileDecider;
import io.tipflow.cases.casefile.domain.CaseFileEvent;
import io.tipflow.cases.casefile.domain.Verdict;
import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.PublicEvent;
import io.tipflow.kit.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CaseFileTranslatorTest {

    private static final JsonMapper JSON = Json.tolerant();

    private static final List<CaseFileEvent> LIFE =
            List.of(
                    opened(day(1)),
                    charged("a1", day(2)),
                    charged("a2", day(2)),
                    entityCharged("e1", day(3)),
                    new CaseFileEvent.AccusedAtLarge("o1", "a2", "a2", day(4)),
                    new CaseFileEvent.AccusedInCustody("o1", "a2", "a2", day(5), true),
                    new CaseFileEvent.AccusedAtLarge("o2", "a1", "a1", day(5)),
                    new CaseFileEvent.AccusedCleared("o2", "a1", "a1", day(6), "WRONG_PERSON"),
                    fileSent(day(7)),
                    acceptedByProcuracy(day(8)),
                    indicted(day(9)),
                    acceptedByCourt(day(10)),
                    judged(
                            day(11),
                            Map.of(
                                    "a1", Verdict.CONVICTED,
                                    "a2", Verdict.ACQUITTED,
                                    "e1", Verdict.CONVICTED)));

    @Test
    void theLifeOfACaseIsToldAsTheGoldenFileSays() throws IOException {
        assertThat(told()).containsExactlyElementsOf(golden());
    }

    @Test
    void noNameOfAnAccusedIsTold() {
        assertThat(told()).allSatisfy(line -> assertThat(line).doesNotContain("Nguyễn", "Công ty"));
    }

    private static List<String> told() {
        CaseFileDecider decider = new CaseFileDecider();
        List<String> lines = new ArrayList<>();
        CaseFile before = decider.initial();
        for (CaseFileEvent event : LIFE) {
            CaseFile after = decider.apply(before, event);
            for (PublicEvent told : CaseFileTranslator.translate("c1", before, after, event)) {
                lines.add(EventCatalog.of(told).name() + " " + JSON.writeValueAsString(told));
            }
            before = after;
        }
        return lines;
    }

    private static List<String> golden() throws IOException {
        try (InputStream file =
                CaseFileTranslatorTest.class.getResourceAsStream("/golden/case-life-v1.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
