package io.tipflow.contracts;

import java.util.List;

/** The topics of the platform; kept for ever, keyed by aggregate id. */
public final class Topics {

    public static final String TIPS = "tipflow.tips";
    public static final String CASES = "tipflow.cases";
    public static final String WANTED = "tipflow.wanted";

    /** Every topic. */
    public static final List<String> ALL = List.of(TIPS, CASES, WANTED);

    private Topics() {}
}
