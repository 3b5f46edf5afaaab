package io.tipflow.gateway.routing;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services answer, from {@code tipflow.services.tip-intake} and so on.
 *
 * @param services address by service: scheme, host and port
 */
@ConfigurationProperties("tipflow")
record ServiceAddresses(Map<PlatformService, URI> services) {

    ServiceAddresses {
        services = Map.copyOf(services);
        for (PlatformService service : PlatformService.values()) {
            if (!services.containsKey(service)) {
                throw new IllegalArgumentException(
                        "Set tipflow.services." + service.id() + " to the address of that service");
            }
        }
    }

    URI of(PlatformService service) {
        URI address = services.get(service);
        if (address == null) {
            throw new IllegalStateException("Expected an address of " + service.id());
        }
        return address;
    }
}
