package io.tipflow.wanted.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeysTest {

    @Test
    void aNameIsFoundByItsLastTwoWordsAndByTheirSound() {
        assertThat(NameKeys.of("Nguyễn Văn Đức")).containsExactly("van duc", "~dan dut");
        assertThat(NameKeys.in("thằng Đức, tên đủ là nguyen van duc"))
                .contains("van duc", "~dan dut");
    }

    @ParameterizedTest
    @CsvSource({
        "Trần Văn Sang, chần dăn xan",
        "Lê Thị Hương, lê thị hươn",
        "Phạm Quốc Trung, phạm quốt chung",
        "Võ Giang, dõ dan",
        "Huỳnh Rạng, huỳnh gạn"
    })
    void whatIsHeardInTheSouthSoundsTheSame(String name, String heard) {
        assertThat(NameKeys.sound(heard)).isEqualTo(NameKeys.sound(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Đức", "?!"})
    void aNameOfOneWordHasNoKey(String name) {
        assertThat(NameKeys.of(name)).isEmpty();
    }
}
