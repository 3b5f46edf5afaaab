package io.tipflow.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void marksAndCaseDoNotMatter() {
        assertThat(SearchWords.of("Nguyễn  Văn Đức, nguyen"))
                .containsExactly("nguyen", "van", "duc");
    }

    @Test
    void itDoesNotMatterHowATextIsComposed() {
        String composed = "Trần Thị Hường";
        assertThat(SearchWords.of(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(SearchWords.of(composed));
    }

    @Test
    void aNumberIsFoundByItsParts() {
        assertThat(SearchWords.of("VA-2024-000151")).containsExactly("va", "2024", "000151");
    }

    @Test
    void nothingToSearchForHasNoWords() {
        assertThat(SearchWords.of(" -- ")).isEmpty();
    }

    @Test
    void wordsAreFoldedWithoutDiacritics() {
        assertThat(SearchWords.of("Đường Nguyễn Huệ, ĐẦU hẻm số 12/3B"))
                .containsExactly("duong", "nguyen", "hue", "dau", "hem", "so", "12", "3b");
    }

    @Test
    void composedAndDecomposedTextIsAlike() {
        String text = "Cướp giật ở đường Lê Hồng Phong";
        assertThat(SearchWords.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(SearchWords.of(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    @Test
    void eachWordStandsOnce() {
        assertThat(SearchWords.of("xe đỏ, xe Đỏ, XE DO")).containsExactly("xe", "do");
    }

    @Test
    void textWithoutWordsHasNone() {
        assertThat(SearchWords.of(" ... !? ")).isEmpty();
    }

    @Test
    void longTextsAndLongWordsAreCut() {
        String many =
                IntStream.range(0, 5_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(SearchWords.of(many)).hasSize(SearchWords.MOST);
        List<String> one = SearchWords.of("x".repeat(20_000));
        assertThat(one).containsExactly("x".repeat(SearchWords.LONGEST));
    }

    @Test
    void aWordIsNeverCutThroughACharacter() {
        String word = "a".repeat(SearchWords.LONGEST - 1) + "\uD83D\uDE00".repeat(2) + "𝐀";
        assertThat(SearchWords.of("a".repeat(SearchWords.LONGEST - 1) + "𠀀𠀀"))
                .containsExactly("a".repeat(SearchWords.LONGEST - 1));
        assertThat(SearchWords.of(word)).doesNotContain("");
    }
}
