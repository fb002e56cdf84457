/**
 * What customers answered. This room alone reads and writes the tables {@code responses}, {@code comments},
 * {@code import_changes}, {@code undone_changes} and {@code former_answers}; others ask {@link io.attimo.response.Responses},
 * {@link io.attimo.response.Comments} and, for what imports say, {@link io.attimo.response.ImportedResponses}.
 *
 * <p>A response is known by its journey, its source and its own key ({@code respondent}); who gave it is the customer, who may
 * answer again. People are grouped by the customer's hash, or by the key's where that names both. What fills an empty place
 * of a response is added, what makes something else of what stood there is replaced
 * ({@link io.attimo.response.ImportedResponses.Posted}).
 *
 * <p>What was worked out from the answers of a journey is used again until they change. So each change has a number, which
 * the rows it writes bear: a statement that writes asks for it, and it is had only by saying that answers change
 * (AnswerWritePermit). Nobody can forget it.
 *
 * <p>Numbers must become visible in their order: who has seen the seventh change of a counter must not find the sixth
 * afterwards. A row that is locked until the transaction ends keeps this order, but then everybody waits until the one before
 * is safe on disk. So a journey has several counters, its lanes (table {@code answer_lanes}). Who adds a single answer takes a
 * lane that is free just then, or opens one, up to 64; in each lane the order is strict, between lanes there is none. A reader
 * remembers the newest number of each lane ({@link io.attimo.response.AnswerVersionVector}), and reads again what has a higher number in
 * its own lane. Imports hold the journey anyway, thousands of answers long: they number in the journey's own row, which is lane
 * 0, and there alone answers are deleted.
 *
 * <p>Numbers of transactions (xid8) would need no lanes, but a copy of the database begins to count them anew, and in a
 * cluster each database counts its own. Lanes are rows like others: they come along in a dump, and stand beside the answers of
 * their tenant.
 *
 * <p>The version before numbers everything in lane 0, and what it writes is seen as such. It knows nothing of the others: so
 * the journey's own number is raised soon after single answers came (PreviousVersionRevisionNotifier, which can go once nobody upgrades from
 * there). Where a process is killed in that fifth of a second, the nodes of the version before show the answer with the next
 * one.
 */
package io.attimo.response;
