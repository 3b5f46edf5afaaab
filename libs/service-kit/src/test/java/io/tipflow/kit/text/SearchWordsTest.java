package io.tipflow.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
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
}
