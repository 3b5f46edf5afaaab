package io.tipflow.gateway.limits;

import io.tipflow.gateway.pages.PageRenderer;
import io.tipflow.kit.web.ProblemWriter;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The limits before everything else that costs something. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitsConfiguration {

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimits(
            LimitSettings settings, Clock clock, ProblemWriter problems, PageRenderer pages) {
        SecureRandom random = new SecureRandom();
        FilterRegistrationBean<RateLimitFilter> filter =
                new FilterRegistrationBean<>(
                        new RateLimitFilter(
                                new Buckets(settings.send().limit(), settings, clock, random),
                                new Buckets(settings.read().limit(), settings, clock, random),
                                new Buckets(settings.login().limit(), settings, clock, random),
                                problems,
                                pages));
        // After the correlation id and the size of the body, before the login.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
