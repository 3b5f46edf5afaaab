package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What all tests in a browser share: desks that are cleared away, and no complaint of a browser.
 */
abstract class PagesTest {
    private final List<Desk> desks = new ArrayList<>();
    Stage stage;
    Props props;

    @BeforeEach
    void setTheStage() {
        assumeTrue(Stage.missing().isEmpty(), () -> Stage.missing().orElseThrow());
        stage = Stage.shared();
        props = new Props(stage);
    }

    Desk desk(String login) {
        return keep(Desk.of(stage, login));
    }

    Desk desk(String login, Desk.Look look) {
        return keep(Desk.of(stage, login, look));
    }

    Desk keep(Desk desk) {
        desks.add(desk);
        return desk;
    }

    /** Row 24: neither the policy nor the console has anything to report, in any test. */
    @AfterEach
    void nothingWasComplainedOf() {
        List<String> complaints = desks.stream().flatMap(d -> d.complaints().stream()).toList();
        desks.forEach(Desk::close);
        desks.clear();
        assertThat(complaints).isEmpty();
    }
}
