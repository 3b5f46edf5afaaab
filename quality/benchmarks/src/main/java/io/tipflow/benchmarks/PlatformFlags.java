package io.tipflow.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The JVM flags the launcher gives the platform, handed over in {@code TIPFLOW_PLATFORM_FLAGS}. */
final class PlatformFlags {

    private PlatformFlags() {}

    static List<String> flags(String... more) {
        List<String> flags = new ArrayList<>();
        Optional.ofNullable(System.getenv("TIPFLOW_PLATFORM_FLAGS"))
                .filter(given -> !given.isBlank())
                .ifPresent(given -> flags.addAll(Arrays.asList(given.strip().split("\\s+"))));
        flags.addAll(Arrays.asList(more));
        return flags;
    }
}
