/**
 * Read models over the scores: the heatmap, trends, importance. A page reads the whole {@link io.attimo.score.ResponseTable}
 * of a journey once and computes everything from it in plain Java, so that all its figures are of one snapshot.
 *
 * <p>Nothing here shows a figure that stands on fewer respondents than the tenant's minimum, nor one from which such a
 * figure could be had by subtraction; {@link io.attimo.disclosure.Suppression} and {@link io.attimo.disclosure.DifferencingGuard}
 * are the only places that decide it.
 */
package io.attimo.insight;
