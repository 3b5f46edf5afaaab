package io.tipflow.stats.config;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.tipflow.kit.security.Actor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says beside the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    /** Every path of this service needs a token. */
    @Bean
    OpenApiCustomizer statsDocument() {
        return document -> {
            document.info(
                    new Info()
                            .title("Tipflow stats")
                            .version("v1")
                            .description(
                                    "The periodic report, the figures behind it and the live"
                                            + " counters"));
            Components components = document.getComponents();
            if (components == null) {
                components = new Components();
                document.setComponents(components);
            }
            components.addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT"));
            document.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        };
    }
}
