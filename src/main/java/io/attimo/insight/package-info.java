/**
 * Read models over the scores: the heatmap, trends, the page of a touchpoint. A page reads the whole
 * {@link io.attimo.response.ResponseMatrix} of a journey once and computes everything from it in plain Java, so that all its
 * figures are of one snapshot.
 */
package io.attimo.insight;
