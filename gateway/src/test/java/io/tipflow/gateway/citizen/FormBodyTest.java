package io.tipflow.gateway.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {

    private static String read(String encoded) {
        return FormBody.parse("a=" + encoded).text("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn Ặ, 8h tối, 83A1-234.56",
                "100 % & = + ? # \" ' < > /",
                "hai\ndòng\tcó tab",
                "😀 和 ខ្មែរ",
                "NFD: Nguye\u0302\u0303n"
            })
    void what_a_browser_encodes_is_read_back(String typed) {
        assertThat(read(URLEncoder.encode(typed, StandardCharsets.UTF_8))).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "a%00b, ab",
                "a%1Bb%07, ab",
                "a%C2%85b, ab",
                "a%E2%80%AEb, ab",
                "a%ED%A0%80b, a\uFFFDb",
                "a%FFb, a\uFFFDb",
                "%, %",
                "a%2, a%2",
                "a%zzb, a%zzb",
                "++a++, a"
            })
    void what_nobody_types_is_left_out_and_what_is_broken_stays_text(String sent, String kept) {
        assertThat(read(sent).replaceAll("\uFFFD+", "\uFFFD")).isEqualTo(kept);
    }

    @Test
    void line_ends_become_one_character_as_the_browser_counts_them() {
        assertThat(read("a%0D%0Ab%0Dc")).isEqualTo("a\nb\nc");
    }

    @Test
    void the_first_of_two_fields_counts_and_a_missing_one_is_empty() {
        FormBody body = FormBody.parse("a=1&a=2&=3&b&c=");

        assertThat(body.text("a")).isEqualTo("1");
        assertThat(body.text("b")).isEmpty();
        assertThat(body.text("c")).isEmpty();
        assertThat(body.text("d")).isEmpty();
    }

    @Test
    void more_fields_than_any_form_has_are_not_read() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            many.append('f').append(i).append("=1&");
        }

        assertThat(FormBody.parse(many.toString()).text("f99999")).isEmpty();
        assertThat(FormBody.parse(many.toString()).text("f0")).isEqualTo("1");
    }
}
