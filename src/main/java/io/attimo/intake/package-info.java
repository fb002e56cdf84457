/**
 * Files in: reading, mapping, dry run, import. A file is read as a stream and never held in memory. Nothing about it is
 * guessed in silence: what its characters, its separator and its columns seem to be is shown before anything is stored,
 * and a date is read by the pattern that a person chose, never by one that happens to fit.
 *
 * <p>A cell that cannot be read refuses its row and says so by line, column and value; the other rows go on. A file that
 * is broken as a whole (no end of a quote, a NUL byte) is refused before its first row is stored.
 */
package io.attimo.intake;
