package io.tipflow.tipintake.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.kit.json.Json;
import io.tipflow.kit.text.FoldedText;
import io.tipflow.tipintake.proposal.domain.Likeness.Told;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfTipsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T07:05:00Z");
    private static final Lexicon LEXICON = lexicon();

    static Lexicon lexicon() {
        try (InputStream file = WordsOfTipsTest.class.getResourceAsStream("/proposals/vi.json")) {
            return Json.tolerant().readValue(file, Lexicon.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void wordsOfDangerMakeATipUrgentAndAreShownAsTheyWereWritten() {
        Urgency.Priority priority = urgency("Nó cầm dao, đang đuổi chị tôi");
        assertThat(priority.urgent()).isTrue();
        assertThat(priority.reasons()).contains("cầm dao", "đang đuổi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mất xe đạp hôm qua",
                "Không có dao, không cầm súng",
                "Đang xem tivi",
                "Họ không đánh nhau",
                ""
            })
    void whatIsNoDangerOrIsDeniedIsNotUrgent(String text) {
        assertThat(urgency(text).urgent()).as(text).isFalse();
        assertThat(urgency(text).reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nó giật túi xách rồi chạy, 171",
        "mất trộm xe máy trong đêm, 173",
        "bị lừa chuyển khoản 20 triệu, 174",
        "đá gà ăn tiền sau chợ, 321",
        "bị chém ở quán nhậu, 134"
    })
    void offencesAreHintedAtByTheirWords(String text, String article) {
        assertThat(new OffenceHints(LEXICON).of(FoldedText.of(text), 2))
                .first()
                .extracting(OffenceHints.Hinted::article)
                .isEqualTo(article);
    }

    @Test
    void aTipOfTheSameMatterIsFoundAmongManyOthers() {
        List<Told> others = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            others.add(told("other" + i, "mất xe đạp số " + i + " trước chợ nhà lồng", "chợ"));
        }
        others.add(
                told(
                        "same",
                        "hai thanh niên đi Exciter đỏ giật túi xách của bà cụ",
                        "bến phà Phú Lợi"));

        List<Likeness.Like> like =
                new Likeness(LEXICON)
                        .of(
                                told(
                                        "",
                                        "có 2 thanh niên chạy exciter đỏ vừa giật túi một bà cụ",
                                        "gần bến phà Phú Lợi"),
                                others,
                                3);

        assertThat(like).isNotEmpty();
        assertThat(like.getFirst().id()).isEqualTo("same");
        assertThat(like.getFirst().reasons())
                .extracting(r -> r.vi())
                .contains("cùng nơi", "cùng giờ", "«exciter»");
    }

    @Test
    void tipsThatShareOnlyCommonWordsAreNotAlike() {
        assertThat(
                        new Likeness(LEXICON)
                                .of(
                                        told("", "có người ở nhà tôi", ""),
                                        List.of(told("a", "có người ở ngoài đường", "")),
                                        3))
                .isEmpty();
    }

    private static Told told(String id, String text, String place) {
        return new Told(id, text, place, Optional.empty(), NOW);
    }

    private static Urgency.Priority urgency(String text) {
        return new Urgency(LEXICON).of(FoldedText.of(text));
    }
}
