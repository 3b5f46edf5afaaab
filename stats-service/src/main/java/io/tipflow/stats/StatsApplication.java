package io.tipflow.stats;

import io.tipflow.kit.ServiceLauncher;
import io.tipflow.kit.TipflowService;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the stats service. */
@TipflowService
@ConfigurationPropertiesScan
public class StatsApplication {

    /** The settings file is {@code stats.yml}. */
    public static final String NAME = "stats";

    public static void main(String[] args) {
        ServiceLauncher.run(StatsApplication.class, NAME, args);
    }
}
