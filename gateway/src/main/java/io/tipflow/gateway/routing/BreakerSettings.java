package io.tipflow.gateway.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the gateway stops asking a service that fails.
 *
 * @param window the last calls that count
 * @param atLeast calls before anything is decided
 * @param failurePercent share of failed calls that opens the breaker
 * @param pause how long it stays open before a few calls try again
 */
@ConfigurationProperties("tipflow.gateway.breaker")
record BreakerSettings(
        @DefaultValue("50") int window,
        @DefaultValue("10") int atLeast,
        @DefaultValue("50") int failurePercent,
        @DefaultValue("5s") Duration pause) {}
