package io.tipflow.gateway.limits;

import java.time.Duration;

/**
 * What one client may do in a time.
 *
 * @param name as clients read it in the {@code RateLimit} headers
 * @param tokens so many at once
 * @param refill the time in which an empty bucket is full again
 */
record Limit(String name, long tokens, Duration refill) {}
