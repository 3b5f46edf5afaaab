package io.tipflow.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says.
 *
 * @param data the folder that holds everything the platform keeps
 * @param port where the gateway answers
 * @param mongo the MongoDB server to use instead of an own one
 * @param kafka the Kafka brokers to use instead of an own one
 */
record Settings(Path data, int port, Optional<String> mongo, Optional<String> kafka) {

    static Settings from(Map<String, String> environment) {
        return new Settings(
                Path.of(environment.getOrDefault("TIPFLOW_DATA", "data"))
                        .toAbsolutePath()
                        .normalize(),
                port(environment.getOrDefault("TIPFLOW_PORT", "8080")),
                given(environment, "TIPFLOW_MONGODB_URI"),
                given(environment, "TIPFLOW_KAFKA"));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new CannotStart(wrongPort(text), e);
        }
        throw new CannotStart(wrongPort(text));
    }

    private static String wrongPort(String text) {
        return "TIPFLOW_PORT is '" + text + "': set it to a port number from 1 to 65535.";
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
