package io.tipflow.gateway.citizen;

import io.tipflow.gateway.routing.TipIntakeCalls;
import io.tipflow.gateway.web.CitizenPaths;
import io.tipflow.kit.web.LargerBodies;
import jakarta.servlet.MultipartConfigElement;
import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The pages for citizens and what they need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CitizenSettings.class)
class CitizenConfiguration {
    private static final int IN_MEMORY_BYTES = 64 * 1024;
    private static final int MOST_AT_ONCE = 4;

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

    @Bean
    SentPictures sentPictures(PublicTips tips, CitizenPages pages) {
        return new SentPictures(tips, pages);
    }

    /** Files of a form lie on the disk while it is read, and are gone when it is answered. */
    @Bean
    MultipartConfigElement formsWithFiles() {
        return new MultipartConfigElement(
                "", FormBody.MOST_BYTES, FormBody.MOST_BYTES, IN_MEMORY_BYTES);
    }

    /**
     * A form that is too large is answered by its page, in its words. Forms wait for nobody: their
     * files are on the disk.
     */
    @Bean
    LargerBodies forms() {
        return LargerBodies.postedTo(
                "(/en)?(" + CitizenPaths.SEND + "|" + CitizenPaths.WRITE + ")",
                Long.MAX_VALUE,
                Integer.MAX_VALUE);
    }

    /** Pictures that pass through this gateway are read whole before they are sent on. */
    @Bean
    LargerBodies pictures() {
        return LargerBodies.postedTo(
                "/api/v1/(public/tips|tips/[^/]+)/pictures",
                PublicTips.MOST_PICTURE_BYTES,
                MOST_AT_ONCE);
    }
}
