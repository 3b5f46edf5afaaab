package io.tipflow.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tipflow.kit.text.Language;
import io.tipflow.kit.text.Title;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodySchemaTest {

    enum Colour {
        @Title(vi = "Đỏ", en = "Red")
        RED,
        BLUE
    }

    record Part(@NotBlank String name) {}

    record Body(
            @Size(min = 2, max = 9) String text,
            @Nullable @Min(1) @Max(5) Integer number,
            LocalDate day,
            Colour colour,
            @NotEmpty List<Part> parts,
            List<@Pattern(regexp = "[a-z]") String> letters) {}

    record Odd(Object anything) {}

    @Test
    void componentsThatMayNotBeAbsentAreRequired() {
        assertThat(BodySchema.of(Body.class, Language.EN).get("required"))
                .isEqualTo(List.of("text", "day", "colour", "parts", "letters"));
    }

    @Test
    void typesAndConstraintsAreThoseOfTheRecord() {
        assertThat(property("text"))
                .isEqualTo(Map.of("type", "string", "minLength", 2, "maxLength", 9, "x-order", 1));
        assertThat(property("number"))
                .isEqualTo(Map.of("type", "integer", "minimum", 1L, "maximum", 5L, "x-order", 2));
        assertThat(property("day"))
                .isEqualTo(Map.of("type", "string", "format", "date", "x-order", 3));
        assertThat(property("colour"))
                .isEqualTo(
                        Map.of(
                                "type",
                                "string",
                                "oneOf",
                                List.of(
                                        Map.of("const", "RED", "title", "Red"),
                                        Map.of("const", "BLUE", "title", "BLUE")),
                                "x-order",
                                4));
        assertThat(property("parts")).containsEntry("type", "array").containsEntry("minItems", 1);
        assertThat(property("letters").get("items"))
                .isEqualTo(Map.of("type", "string", "pattern", "^(?:[a-z])$"));
    }

    @Test
    void labelsAndWidgetsAreThoseOfTheAskedLanguage() {
        record Shown(
                @FormField(vi = "Nội dung", en = "Words", widget = "narrative", article = "144")
                        @PlainText(max = 5)
                        String text,
                Colour colour) {}

        Map<?, ?> vi = (Map<?, ?>) BodySchema.of(Shown.class, Language.VI).get("properties");
        Map<?, ?> en = (Map<?, ?>) BodySchema.of(Shown.class, Language.EN).get("properties");

        assertThat(vi.get("text"))
                .isEqualTo(
                        Map.of(
                                "title", "Nội dung",
                                "type", "string",
                                "minLength", 1,
                                "maxLength", 5,
                                "x-order", 1,
                                "x-widget", "narrative",
                                "x-article", "144"));
        assertThat(en.get("text").toString()).contains("title=Words");
        assertThat(vi.get("colour").toString()).contains("const=RED, title=Đỏ");
    }

    @Test
    void unknownFieldsAreRefusedAsTheServiceRefusesThem() {
        assertThat(BodySchema.of(Body.class, Language.EN))
                .containsEntry("additionalProperties", false);
    }

    @Test
    void aComponentOfAnyTypeHasNoSchema() {
        assertThatThrownBy(() -> BodySchema.of(Odd.class, Language.EN))
                .hasMessageContaining("java.lang.Object");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> property(String name) {
        Map<String, Object> properties =
                (Map<String, Object>) BodySchema.of(Body.class, Language.EN).get("properties");
        return (Map<String, Object>) properties.get(name);
    }
}
