package io.tipflow.gateway.routing;

/** A service behind the gateway. */
enum PlatformService {
    TIP_INTAKE("tip-intake"),
    CASE("case"),
    WANTED("wanted"),
    STATS("stats");

    private final String id;

    PlatformService(String id) {
        this.id = id;
    }

    /** Its name in addresses, settings, meters and sentences. */
    String id() {
        return id;
    }
}
