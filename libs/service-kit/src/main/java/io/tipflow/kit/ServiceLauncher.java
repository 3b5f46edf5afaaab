package io.tipflow.kit;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts a service with its own settings file, so that several can share one class path. */
public final class ServiceLauncher {

    private ServiceLauncher() {}

    /** Starts alone, from the command line. */
    public static ConfigurableApplicationContext run(
            Class<?> application, String name, String... args) {
        return builder(application, name, Map.of()).run(args);
    }

    /**
     * Prepares a start.
     *
     * @param name reads {@code <name>.yml} from the class path, after the kit's own {@code
     *     tipflow-kit.yml}
     * @param overrides settings that win over both files and the environment
     */
    public static SpringApplicationBuilder builder(
            Class<?> application, String name, Map<String, Object> overrides) {
        return new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=tipflow-kit," + name)
                .initializers(context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("tipflow-overrides", overrides)));
    }
}
