package io.tipflow.stub;

import io.tipflow.kit.ServiceLauncher;
import io.tipflow.kit.config.JsonConfiguration;
import io.tipflow.kit.config.SecurityConfiguration;
import io.tipflow.kit.config.WebConfiguration;
import io.tipflow.kit.security.Actor;
import io.tipflow.kit.security.Actors;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that checks tokens as all services do, with the spine's own configuration. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({
    JsonConfiguration.class,
    WebConfiguration.class,
    SecurityConfiguration.class,
    ResourceService.Me.class
})
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
public class ResourceService {

    /** Starts it for the tokens of an issuer that publishes its keys. */
    public static ConfigurableApplicationContext start(int port, String issuer) {
        return ServiceLauncher.builder(
                        ResourceService.class,
                        "resource-service",
                        Map.of(
                                "server.port",
                                port,
                                "spring.application.name",
                                "resource-service",
                                "tipflow.oidc.issuer",
                                issuer,
                                "tipflow.oidc.keys",
                                issuer + "/oauth2/jwks"))
                .run();
    }

    /** Says who asks. */
    @RestController
    static class Me {
        @GetMapping("/api/v1/cases/me")
        String me() {
            Actor actor = Actors.current().orElseThrow();
            return actor.subject() + " in " + actor.unit();
        }
    }
}
