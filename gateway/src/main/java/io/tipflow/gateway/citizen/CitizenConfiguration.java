package io.tipflow.gateway.citizen;

import io.tipflow.gateway.routing.TipIntakeCalls;
import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The pages for citizens and what they need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CitizenSettings.class)
class CitizenConfiguration {

    @Bean
    CitizenPages citizenPages(JsonMapper json, CitizenSettings settings) {
        return new CitizenPages(json, settings);
    }

    @Bean
    FormToken formToken() {
        return new FormToken(new SecureRandom());
    }

    @Bean
    PublicTips publicTips(TipIntakeCalls calls, JsonMapper json) {
        return new PublicTips(calls, json);
    }
}
