package io.tipflow.embeddedmongo;

/**
 * How one embedded store is opened.
 *
 * @param port the loopback port to listen on; 0 takes a free one
 * @param durable whether a reply waits until its writes are synced to disk; only tests and
 *     measurements turn this off
 * @param refuseScans whether a query that no index serves is refused with an error instead of
 *     reading every document; for tests that prove every query has its index
 */
public record EmbeddedMongoSettings(int port, boolean durable, boolean refuseScans) {

    public EmbeddedMongoSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Expected a port from 0 to 65535, but got " + port);
        }
    }

    /** Returns the settings of a normal run: a free port, durable, scans allowed. */
    public static EmbeddedMongoSettings defaults() {
        return new EmbeddedMongoSettings(0, true, false);
    }

    /** Returns these settings with another port. */
    public EmbeddedMongoSettings withPort(int newPort) {
        return new EmbeddedMongoSettings(newPort, durable, refuseScans);
    }

    /** Returns these settings with durability switched on or off. */
    public EmbeddedMongoSettings withDurable(boolean newDurable) {
        return new EmbeddedMongoSettings(port, newDurable, refuseScans);
    }

    /** Returns these settings with scans refused or allowed. */
    public EmbeddedMongoSettings withRefuseScans(boolean newRefuseScans) {
        return new EmbeddedMongoSettings(port, durable, newRefuseScans);
    }
}
