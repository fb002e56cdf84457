/**
 * Read models over the scores: the heatmap, trends, the page of a touchpoint. A page reads the whole
 * {@link io.attimo.response.ResponseMatrix} of a journey once and computes everything from it in plain Java, so that all its
 * figures are of one snapshot.
 *
 * <p>The answers of a journey stay in memory ({@link io.attimo.insight.JourneyReadings}) without quarkus-cache, which knows a
 * value or does not: at a higher version we read the few answers that were added since and join them to those we have. What
 * may lie there is counted in bytes and for each tenant, not in entries, and another node's change is seen by the version in
 * the database, so that nobody has to be told to forget.
 */
package io.attimo.insight;
