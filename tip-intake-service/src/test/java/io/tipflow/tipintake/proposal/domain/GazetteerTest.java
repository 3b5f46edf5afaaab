package io.tipflow.tipintake.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.kit.text.FoldedText;
import io.tipflow.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Gazetteer GAZETTEER = new Gazetteer(Rulebook.shipped("vn").areas());

    @ParameterizedTest
    @CsvSource({
        "đánh nhau ở huyện Mỹ Xuyên, 947",
        "danh nhau o my xuyen, 947",
        "Ở H. Kế Sách có cháy, 943",
        "tx Vĩnh Châu, 950",
        "TP Sóc Trăng, 941"
    })
    void anAreaIsFoundHoweverItIsTyped(String text, String code) {
        assertThat(found(text)).first().extracting(f -> f.area().code()).isEqualTo(code);
    }

    @Test
    void anAreaOfBeforeTellsWhatStandsThereToday() {
        Gazetteer.Found found = found("huyện Mỹ Xuyên").getFirst();

        assertThat(found.name()).isEqualTo("Huyện Mỹ Xuyên, Tỉnh Sóc Trăng");
        assertThat(found.now().orElseThrow().fullName().local()).isEqualTo("Thành phố Cần Thơ");
        assertThat(found.words()).isEqualTo("huyện Mỹ Xuyên");
    }

    @Test
    void anAreaOfTodayTellsWhatItWasBefore() {
        Gazetteer.Found today = GAZETTEER.byCode("92", TODAY).orElseThrow();

        assertThat(today.name()).isEqualTo("Thành phố Cần Thơ");
        assertThat(today.before().orElseThrow()).contains("Tỉnh Sóc Trăng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mất xe", "long", "ở đó"})
    void wordsThatNameNoAreaFindNone(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void aFieldFindsByBeginningsOfWordsInAnyOrder() {
        assertThat(GAZETTEER.search("xuy my", TODAY, 3))
                .first()
                .extracting(f -> f.area().code())
                .isEqualTo("947");
        assertThat(GAZETTEER.search("soc trang", TODAY, 20)).hasSizeGreaterThan(10);
        assertThat(GAZETTEER.search("?", TODAY, 3)).isEmpty();
    }

    private static List<Gazetteer.Found> found(String text) {
        return GAZETTEER.in(FoldedText.of(text), TODAY, Optional.of("94"), 3);
    }
}
