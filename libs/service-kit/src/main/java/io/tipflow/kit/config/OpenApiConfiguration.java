package io.tipflow.kit.config;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.CommandRequest;
import java.util.Arrays;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.prepost.PreAuthorize;

/** What the OpenAPI document says beside the controllers: token, idempotency key, entity tag. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(OpenApiCustomizer.class)
public class OpenApiConfiguration {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandRequest.class, Actor.class);
    }

    @Bean
    OpenApiCustomizer serviceDocument(
            @Value("${spring.application.name}") String service,
            @Value("${tipflow.api.description:}") String description) {
        return document -> {
            document.info(
                    new Info().title("Tipflow " + service).version("v1").description(description));
            components(document)
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
        };
    }

    private static Components components(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        return document.getComponents();
    }

    @Bean
    OperationCustomizer commandHeaders() {
        return (operation, method) -> {
            if (method.hasMethodAnnotation(PreAuthorize.class)) {
                operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            }
            if (Arrays.stream(method.getMethodParameters())
                    .map(MethodParameter::getParameterType)
                    .anyMatch(CommandRequest.class::equals)) {
                header(
                        operation,
                        "Idempotency-Key",
                        "Names the command, so that a retry is done once and answered the same");
                header(
                        operation,
                        "If-Match",
                        "The ETag that was read; 412 if somebody changed it since");
            }
            return operation;
        };
    }

    private static void header(Operation operation, String name, String description) {
        operation.addParametersItem(
                new HeaderParameter()
                        .name(name)
                        .required(false)
                        .description(description)
                        .schema(new StringSchema()));
    }
}
