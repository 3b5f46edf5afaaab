package io.tipflow.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosTest {

    private static final int KILLS = 20;

    @TempDir Path data;
    @TempDir Path rehearsal;

    @Test
    void losesNothingAndDoesNothingTwiceOverTwentyKills() throws Exception {
        String[] quick = Victim.rehearse(rehearsal);
        Chaos.Result result = new Chaos(20241124, data, System.out::println, quick).run(KILLS);

        assertThat(result.findings()).isEmpty();
        assertThat(result.kills()).isEqualTo(KILLS);
        assertThat(result.commands()).isGreaterThan(KILLS);
        assertThat(result.events()).isGreaterThanOrEqualTo(result.commands());
    }
}
