/**
 * What may be shown. Nothing is shown that stands on fewer respondents than the tenant's minimum, nor anything from which
 * such a figure could be had by subtraction. {@link io.attimo.disclosure.JourneyDisclosure} decides it once for each state of
 * the answers, and whoever shows a figure asks there.
 *
 * <p>It decides from the top down, so that figures of many people never depend on which few somebody asks about: first all
 * answers of a period, then the labels of each segment ({@link io.attimo.disclosure.LabelSuppression}), then the tables of
 * two segments between margins that are settled ({@link io.attimo.disclosure.CrossTableSuppression}), each in all figures and
 * views together with the lines of a view ({@link io.attimo.disclosure.Suppression}). Why that is enough: what is shown of
 * one measure are sums over whole classes of labels (those that are hidden are one class), each of none or enough people,
 * and over cells of two segments. A cell of a table follows from its margins exactly where it is a bridge in the graph of
 * hidden cells; a table tells nothing of another's cells, since a sum of functions of two labels each that depends on two
 * labels only is one of these two alone, and three-way cells are no such sum as long as no cell is known to be of nobody,
 * which is why those count as small.
 *
 * <p>In time a cell is cut at edges of its own ({@link io.attimo.disclosure.TimeEdges}), between which are none or enough
 * people: whatever periods are subtracted from each other, whole stretches are left.
 *
 * <p>Between two looks a cell changes by nobody or by enough people ({@link io.attimo.disclosure.EnteredAnswers}). What a cell
 * shows is worked out anew from all answers in the order in which they came, step by step
 * ({@link io.attimo.disclosure.StepwiseEntry}), so that it is the same on every node and nobody has to remember who looked
 * when. Each cell goes as far as it goes, a part never farther than its total; what is decided about hidden figures is decided
 * about answers that are in, and those that are in a total but not yet in a part are a part that is never shown.
 *
 * <p>Where imports have changed answers, whoever sees figures alone looks at all versions of each
 * ({@link io.attimo.disclosure.AnswerVersions}): one goes and the next one comes, at the same moment, and a cell counts those
 * of the moment up to which it goes. A total and its parts may go up to different moments, and whoever looks subtracts what is
 * shown: so what is hidden is what is left of the total as that stands. Without such changes, which is nearly always, nothing of this is asked.
 */
package io.attimo.disclosure;
