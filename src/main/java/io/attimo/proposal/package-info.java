/**
 * What a file suggests of its mapping: looked at as it begins, guessed, and asked for in a form. Nothing about a file is
 * guessed in silence: where a date or a scale can be read in two ways, a {@link io.attimo.proposal.Doubt} names both and a
 * person says which.
 *
 * <p>Where the names of the columns seem to stand ({@link io.attimo.proposal.HeadingRowsGuess}) and which rows seem to be no
 * answers is shown before it counts. What was looked at is stored as a {@link io.attimo.proposal.FilePreview}, which a later
 * version has to be able to read.
 */
package io.attimo.proposal;
