package io.tipflow.rulebook.areas;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AreasTest {
    private static final Areas AREAS = Rulebook.shipped("vn").areas();
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    @Test
    void theSameCodeNamesAnotherAreaBeforeAndAfterTheReform() {
        assertThat(AREAS.areaAt("92", BEFORE).orElseThrow().validity().until()).contains(BEFORE);
        assertThat(AREAS.areaAt("92", AFTER).orElseThrow().validity().until()).isEmpty();
        assertThat(AREAS.areaAt("94", AFTER)).isEmpty();
    }

    @Test
    void sixtyThreeProvincesBecameThirtyFour() {
        assertThat(AREAS.below(Optional.empty(), BEFORE)).hasSize(63);
        assertThat(AREAS.below(Optional.empty(), AFTER)).hasSize(34);
    }

    @Test
    void theDistrictsOfThePilotProvinceAreShipped() {
        assertThat(AREAS.below(Optional.of("94"), BEFORE))
                .hasSize(11)
                .allMatch(area -> area.level().equals("district"));
    }

    @Test
    void aProvinceAndItsDistrictsGoIntoTheNewProvince() {
        assertThat(AREAS.successorAt("94", BEFORE, AFTER)).map(Area::code).contains("92");
        assertThat(AREAS.successorAt("951", BEFORE, AFTER)).map(Area::code).contains("92");
        assertThat(AREAS.successorAt("94", BEFORE, BEFORE)).map(Area::code).contains("94");
        assertThat(AREAS.successorAt("951", AFTER, AFTER)).isEmpty();
    }
}
