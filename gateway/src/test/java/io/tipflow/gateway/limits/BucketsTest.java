package io.tipflow.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final Limit TWO_AN_HOUR = new Limit("test", 2, Duration.ofHours(1));

    private final MovedClock clock = new MovedClock();

    private Buckets buckets(int clients) {
        return new Buckets(
                TWO_AN_HOUR,
                new LimitSettings(
                        new LimitSettings.Send(1, Duration.ofHours(1)),
                        new LimitSettings.Read(1, Duration.ofHours(1)),
                        new LimitSettings.Login(1, Duration.ofHours(1)),
                        Duration.ofHours(1),
                        clients),
                clock,
                new SecureRandom());
    }

    @Test
    void each_client_has_its_own_bucket() {
        Buckets buckets = buckets(100);
        buckets.take("192.0.2.1");
        buckets.take("192.0.2.1");

        assertThat(buckets.take("192.0.2.1").isConsumed()).isFalse();
        assertThat(buckets.take("192.0.2.2").isConsumed()).isTrue();
    }

    @Test
    void addresses_of_one_ipv6_network_are_one_client() {
        Buckets buckets = buckets(100);
        buckets.take("2001:db8:1:2::1");
        buckets.take("2001:db8:1:2:ffff::9");

        assertThat(buckets.take("2001:db8:1:2::77").isConsumed()).isFalse();
        assertThat(buckets.take("2001:db8:1:3::1").isConsumed()).isTrue();
    }

    @Test
    void clients_beyond_the_most_share_one_bucket() {
        Buckets buckets = buckets(1);
        buckets.take("192.0.2.1");

        assertThat(buckets.take("192.0.2.2").isConsumed()).isTrue();
        assertThat(buckets.take("192.0.2.3").isConsumed()).isTrue();
        assertThat(buckets.take("192.0.2.4").isConsumed()).isFalse();
        assertThat(buckets.take("192.0.2.1").isConsumed()).isTrue();
    }

    @Test
    void a_token_given_back_can_be_taken_again() {
        Buckets buckets = buckets(100);
        buckets.take("192.0.2.1");
        buckets.take("192.0.2.1");
        buckets.giveBack("192.0.2.1");

        assertThat(buckets.take("192.0.2.1").isConsumed()).isTrue();
    }

    @Test
    void after_the_rotation_nobody_is_known_any_more() {
        Buckets buckets = buckets(100);
        buckets.take("192.0.2.1");
        buckets.take("192.0.2.1");
        clock.now = clock.now.plus(Duration.ofHours(1));

        assertThat(buckets.take("192.0.2.1").isConsumed()).isTrue();
    }

    @Test
    void the_key_of_a_client_is_another_one_under_another_salt() {
        ClientKeys today = new ClientKeys(new SecureRandom());
        ClientKeys tomorrow = new ClientKeys(new SecureRandom());

        assertThat(today.key("192.0.2.1")).isEqualTo(today.key("192.0.2.1"));
        assertThat(today.key("192.0.2.1")).isNotEqualTo(today.key("192.0.2.2"));
        assertThat(today.key("192.0.2.1")).isNotEqualTo(tomorrow.key("192.0.2.1"));
    }

    /** A clock that stands until a test moves it. */
    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
