/**
 * What a survey's answers say, question by question, and the answers one by one.
 *
 * <p>Figures are counted by the survey's own questions and scales: the journey's map, which puts all surveys and imports
 * together, counts the same answers by touchpoints. A question that fewer people have answered than the tenant's minimum shows
 * no figure. Who gave one mark of a question that is shown is no group, as on the map; who chose one label of a segment is:
 * of those few are hidden, and others with them until no label follows by subtraction
 * ({@link io.attimo.disclosure.Suppression}).
 *
 * <p>Whoever sees figures alone (viewers, keys with scope {@code read}) is not let in yet: new answers would have to wait, per
 * question and filter, as they do on the map, and here they are counted at once. They are shown the way to the map.
 *
 * <p>Answers are read row by row, those of one customer one after the other, so that what is held grows with the questions and
 * not with the answers.
 */
package io.attimo.results;
