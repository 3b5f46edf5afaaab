package io.tipflow.stats.live.adapter.web;

import java.time.Duration;

/**
 * How the live counters are served.
 *
 * @param clients how many readers at once; more are refused
 * @param heartbeat how often a reader hears that it is still connected
 */
public record LiveSettings(int clients, Duration heartbeat) {}
