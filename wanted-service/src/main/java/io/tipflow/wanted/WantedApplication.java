package io.tipflow.wanted;

import io.tipflow.kit.ServiceLauncher;
import io.tipflow.kit.TipflowService;

/** The wanted service: keeps the list of wanted persons. */
@TipflowService
public class WantedApplication {

    public static void main(String[] args) {
        ServiceLauncher.run(WantedApplication.class, "wanted", args);
    }
}
