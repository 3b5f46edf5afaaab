package io.tipflow.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

    private static final JsonMapper JSON = Json.strict(JsonMapper.builder()).build();

    enum Colour {
        RED
    }

    record Times(@Nullable LocalDate day, @Nullable Instant at, @Nullable Colour colour) {}

    @Test
    void daysAndInstantsAreIsoText() {
        Times read =
                JSON.readValue(
                        "{\"day\":\"2024-02-29\",\"at\":\"2024-06-30T08:00:00+07:00\"}",
                        Times.class);
        assertThat(read)
                .isEqualTo(
                        new Times(
                                LocalDate.of(2024, 2, 29),
                                Instant.parse("2024-06-30T01:00:00Z"),
                                null));
        assertThat(JSON.readValue(JSON.writeValueAsString(read), Times.class)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"day\":20240630}",
                "{\"day\":[2024,6,30]}",
                "{\"day\":\"2024-02-30\"}",
                "{\"day\":\"2024-06-30T08:00:00Z\"}",
                "{\"day\":\"+999999999-12-31\"}",
                "{\"day\":\"-0044-03-15\"}",
                "{\"day\":\"\"}",
                "{\"day\":true}",
                "{\"at\":1700000000}",
                "{\"at\":1.5}",
                "{\"at\":\"2024-06-30\"}",
                "{\"at\":\"2024-02-30T00:00:00Z\"}",
                "{\"at\":\"+1000000000-12-31T23:59:59Z\"}",
                "{\"at\":{}}",
                "{\"colour\":0}",
                "{\"colour\":\"red\"}"
            })
    void nothingElseIsOne(String body) {
        assertThatThrownBy(() -> JSON.readValue(body, Times.class))
                .isInstanceOf(JacksonException.class);
    }
}
