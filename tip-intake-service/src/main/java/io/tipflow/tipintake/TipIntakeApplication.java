package io.tipflow.tipintake;

import io.tipflow.kit.ServiceLauncher;
import io.tipflow.kit.TipflowService;

/** Starts the tip-intake service. */
@TipflowService
public class TipIntakeApplication {

    /** The settings file is {@code tip-intake.yml}. */
    public static final String NAME = "tip-intake";

    public static void main(String[] args) {
        ServiceLauncher.run(TipIntakeApplication.class, NAME, args);
    }
}
