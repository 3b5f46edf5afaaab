package io.tipflow.rulebook.units;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.rulebook.Rulebook;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UnitsTest {
    private static final Units UNITS = Rulebook.shipped("vn").units();

    @Test
    void aDistrictPoliceIsSeenByItsProvinceTheMinistryAndTheSteeringCommittees() {
        assertThat(UNITS.scopeUp("CA-94-941"))
                .contains("CA-94-941", "CA-94", "CA-VN", "BCD-94", "BCD-VN")
                .doesNotContain("VKS-94", "TA-94", "CA-94-942");
    }

    @Test
    void aProvincialProcuracyIsSeenByTheSteeringCommitteeButNotByThePolice() {
        assertThat(UNITS.scopeUp("VKS-94"))
                .contains("BCD-94", "VKS-VN")
                .doesNotContain("CA-94", "CA-VN");
    }

    @Test
    void successorsSeeWhatTheirPredecessorsOwned() {
        assertThat(UNITS.scopeUp("CA-94-941")).contains("CA-92", "BCD-92");
        assertThat(UNITS.scopeOf("CA-92")).contains("CA-94", "CA-94-950");
    }

    @Test
    void theSteeringCommitteeOfAProvinceReadsPoliceProcuracyAndCourt() {
        assertThat(UNITS.scopeOf("BCD-94"))
                .contains("CA-94", "VKS-94", "TA-94", "CA-94-941", "VKS-94-951", "TA-94-945")
                .doesNotContain("BCD-VN", "CA-VN", "CA-92");
    }

    @Test
    void everyUnitIsInTheScopeOfWhatItSees() {
        for (Unit unit : UNITS.all()) {
            for (String above : UNITS.scopeUp(unit.id().value())) {
                assertThat(UNITS.scopeOf(above)).contains(unit.id().value());
            }
        }
    }

    @Test
    void districtPoliceIsSucceededByTheProvinceAndThenByTheNewCity() {
        assertThat(UNITS.successorsOf("CA-94-941", LocalDate.of(2025, 2, 28)))
                .extracting(u -> u.id().value())
                .containsExactly("CA-94-941");
        assertThat(UNITS.successorsOf("CA-94-941", LocalDate.of(2025, 3, 1)))
                .extracting(u -> u.id().value())
                .containsExactly("CA-94");
        assertThat(UNITS.successorsOf("CA-94-941", LocalDate.of(2025, 7, 1)))
                .extracting(u -> u.id().value())
                .containsExactly("CA-92");
    }

    @Test
    void whatIsDerivedIsMarked() {
        assertThat(UNITS.find("VKS-92-R1"))
                .hasValueSatisfying(unit -> assertThat(unit.verified()).isFalse());
        assertThat(UNITS.find("CA-94"))
                .hasValueSatisfying(unit -> {
                    assertThat(unit.verified()).isTrue();
                    assertThat(unit.nameVi()).isEqualTo("Công an tỉnh Sóc Trăng");
                    assertThat(unit.nameEn()).isEqualTo("Police of Soc Trang Province");
                });
    }

    @Test
    void anUnknownUnitSeesOnlyItself() {
        assertThat(UNITS.scopeUp("nobody")).containsExactly("nobody");
        assertThat(UNITS.scopeOf("nobody")).containsExactly("nobody");
        assertThat(UNITS.find("nobody")).isEmpty();
    }
}
