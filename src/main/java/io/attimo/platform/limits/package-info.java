/**
 * How much at once and how often: of one member or key, one company, one address. A route asks for a rate by
 * {@link io.attimo.platform.limits.RateLimited}; what counts something else than requests, as wrong keys, asks
 * {@link io.attimo.platform.limits.RequestRateLimits} by itself.
 */
package io.attimo.platform.limits;
