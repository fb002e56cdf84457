/**
 * What the columns of a file mean: written as text, checked, saved under a name, and applied to its rows. A mark, label or
 * comment that cannot be read is left out alone; a key, a day or a row of another shape takes its row along. Either is said
 * by line, column and value, and the other rows go on.
 *
 * <p>Where the names of the columns stand, and which rows are no answers, is part of a mapping: the same export is read the
 * same way next month.
 */
package io.attimo.mapping;
