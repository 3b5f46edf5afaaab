package io.tipflow.gateway.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The web server of the gateway. */
@Configuration(proxyBeanMethods = false)
class WebServerConfiguration {

    @Bean
    GatewayAddress gatewayAddress(Environment settings) {
        return GatewayAddress.of(settings);
    }

    @Bean
    SessionCookie sessionCookie(GatewayAddress address) {
        return new SessionCookie(address);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheWebServer() {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(UnreadableRequests.class.getName());
                    }
                });
    }

    /**
     * A client that asks first, as curl does with a large body, learns of a refusal before it
     * sends.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> continueWhenRead() {
        return factory ->
                factory.addConnectorCustomizers(
                        connector -> connector.setProperty("continueResponseTiming", "onRead"));
    }
}
