/**
 * Files in: reading, mapping, dry run, import. A file is read as a stream and never held in memory. Nothing about it is
 * guessed in silence: what its characters, its separator and its columns seem to be is shown before anything is stored, and
 * a date is read by the pattern that a person chose, never by one that happens to fit.
 *
 * <p>A cell that cannot be read refuses its row and says so by line, column and value; the other rows go on. A file that is
 * broken as a whole (no end of a quote, a NUL byte) is refused before its first row is stored.
 *
 * <p>At any time a response says what the imports that are in had set, the later over the earlier, in whatever order they
 * were undone and brought back ({@code ResponseHistory}). To set is to change: a row that says what stands there already is
 * not remembered, and an earlier import that is brought back may overwrite it. What an undone import had said waits for 30
 * days in the bin, then the import's own job deletes it. A journey that an import made goes with the last import into it, as
 * long as it is drawn as the imports had drawn it and nobody has anything else of it ({@code JourneyMadeByImport}).
 *
 * <p>Whoever changes an import locks it first, then its job, then its journey.
 */
package io.attimo.intake;
