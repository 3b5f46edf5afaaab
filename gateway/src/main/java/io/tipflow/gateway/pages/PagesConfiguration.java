package io.tipflow.gateway.pages;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.units.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The pages and their files. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    PageRenderer pageRenderer(JsonMapper json) {
        return new PageRenderer(json);
    }

    /** The names of the units. */
    @Bean
    Units units() {
        return Rulebook.open().units();
    }

    /** Styles, scripts, texts and pictures: kept by browsers, but asked for again each time. */
    @Bean
    WebMvcConfigurer assets() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/static/assets/")
                        .setCacheControl(CacheControl.noCache())
                        .resourceChain(false)
                        .addTransformer(new LeanAssets());
            }
        };
    }
}
