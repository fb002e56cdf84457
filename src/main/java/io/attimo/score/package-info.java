/**
 * What customers answered. This room alone reads and writes the tables {@code responses}, {@code comments},
 * {@code import_changes} and {@code undone_changes}; others ask {@link io.attimo.score.Responses},
 * {@link io.attimo.score.Comments} and, for what imports say, {@link io.attimo.score.ImportedResponses}.
 *
 * <p>What was worked out from the answers of a journey is used again until they change. So each change has a number, which
 * the rows it writes bear: a statement that writes asks for it, and it is had only by saying that answers change
 * (AnswerRevision). Nobody can forget it.
 */
package io.attimo.score;
