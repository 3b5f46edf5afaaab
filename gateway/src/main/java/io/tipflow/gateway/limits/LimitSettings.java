package io.tipflow.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one client may ask on paths that need no login.
 *
 * @param send messages of citizens: {@code POST /api/v1/public/**} and the forms of their pages
 * @param read what citizens read: other methods on {@code /api/v1/public/**} and {@code
 *     /notices/v1/**}
 * @param login failed logins: {@code POST /login}
 * @param rotation how long addresses are told apart under one key; then all counts begin anew
 * @param clients most clients told apart; those beyond share one bucket
 */
@ConfigurationProperties("tipflow.gateway.limits")
record LimitSettings(
        @DefaultValue Send send,
        @DefaultValue Read read,
        @DefaultValue Login login,
        @DefaultValue("1h") Duration rotation,
        @DefaultValue("100000") int clients) {

    record Send(@DefaultValue("20") long tokens, @DefaultValue("2m") Duration refill) {
        Limit limit() {
            return new Limit("send", tokens, refill);
        }
    }

    record Read(@DefaultValue("120") long tokens, @DefaultValue("1m") Duration refill) {
        Limit limit() {
            return new Limit("read", tokens, refill);
        }
    }

    record Login(@DefaultValue("20") long tokens, @DefaultValue("1m") Duration refill) {
        Limit limit() {
            return new Limit("login", tokens, refill);
        }
    }
}
