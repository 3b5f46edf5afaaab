package io.tipflow.standalone;

import io.tipflow.cases.CaseApplication;
import io.tipflow.gateway.GatewayApplication;
import io.tipflow.stats.StatsApplication;
import io.tipflow.tipintake.TipIntakeApplication;
import io.tipflow.wanted.WantedApplication;
import java.util.List;

/** A service as it is started here: its application class and the name of its settings file. */
record Part(String name, Class<?> application) {

    static final String GATEWAY = "gateway";

    static final List<Part> SERVICES =
            List.of(
                    new Part("tip-intake", TipIntakeApplication.class),
                    new Part("case", CaseApplication.class),
                    new Part("wanted", WantedApplication.class),
                    new Part("stats", StatsApplication.class));

    static final Part EDGE = new Part(GATEWAY, GatewayApplication.class);
}
