package io.tipflow.gateway.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway talks to the services.
 *
 * @param connectTimeout until a connection stands
 * @param patience until one of the connections is free: a burst waits instead of being refused
 * @param readTimeout until an answer comes; streams may be silent for any time after their head
 * @param connections most connections to one service, beside its streams
 * @param streams most streams open to one service
 */
@ConfigurationProperties("tipflow.gateway.hop")
record HopSettings(
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("512") int connections,
        @DefaultValue("10000") int streams) {}
