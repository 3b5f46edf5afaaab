package io.tipflow.cases;

import io.tipflow.kit.ServiceLauncher;
import io.tipflow.kit.TipflowService;

/**
 * The case service: follows a case file from initiation through procuracy and court to judgment.
 */
@TipflowService
public class CaseApplication {

    public static void main(String[] args) {
        ServiceLauncher.run(CaseApplication.class, "case", args);
    }
}
