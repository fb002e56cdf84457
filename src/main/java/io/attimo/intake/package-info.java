/**
 * Files in: taken, looked at, imported, undone and brought back. A file is read as a stream and never held in memory; what
 * its characters, its separator and its columns seem to be is shown before anything is stored.
 *
 * <p>No page reads a file. A job reads its beginning ({@link io.attimo.intake.PreviewJob}) and stores what pages show of it,
 * once, and again for another sheet; the import's own job reads it through to try it, and once more to take it in. So nobody
 * holds a connection while a file is read, and how many are read at once is said by the places of the jobs.
 *
 * <p>How an import is prepared, read, posted, undone and brought back, step by step and from wherever it stands, knows neither
 * journeys nor responses: what is brought in stands behind {@link io.attimo.intake.ImportTarget}.
 *
 * <p>A file that is broken as a whole (no end of a quote, a NUL byte) is refused before its first row is stored.
 *
 * <p>What a file would make something else of is counted when it is tried, by reading it once more beside the answers there
 * are. Where nobody has said that it may, it is not taken in. Other imports may have come since: the first transaction sees
 * that by the versions of their rows, and lets the file be tried again rather than read it while the journey is held. While
 * the rows of another go in, it waits for them, and they for it: a batch of one between two of the other would be replaced
 * unseen.
 *
 * <p>At any time a response says what the imports that are in had set, the later over the earlier, in whatever order they
 * were undone and brought back ({@link io.attimo.response.ImportedResponses}). To set is to change: a row that says what stands
 * there already is not remembered, and an earlier import that is brought back may overwrite it. What an undone import had
 * said waits for 30 days in the bin, then the import's own job deletes it. A journey that an import made goes with the last
 * import into it, as long as it is drawn as the imports had drawn it and nobody has anything else of it
 * ({@link io.attimo.intake.ImportedJourneyRetirement}).
 *
 * <p>Whoever changes an import locks it first, then its job, then its journey.
 */
package io.attimo.intake;
