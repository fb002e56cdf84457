package io.attimo.proposal;

import io.attimo.journey.Scale;
import io.attimo.mark.MarkColumn;
import io.attimo.mark.MarkReader;
import io.attimo.mark.ScaleField;
import io.attimo.mark.ScaleProposal;
import io.attimo.mark.ScaleProposals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * What stands in a column whose scale the journey has settled.
 *
 * @param words marks of its words; empty unless all of them are known
 * @param areFew whether its words alone would not tell their scale
 * @param unknown what is neither mark nor known word
 * @param outside marks that are not on the scale; empty where they are so few that they seem to be slips or codes
 * @param lowest of all its marks, as people write it
 * @param narrower a scale of half the length that holds all of many marks
 */
record MarksOnScale(
        Map<String, Double> words,
        boolean areFew,
        Set<String> unknown,
        List<String> outside,
        String lowest,
        String highest,
        Optional<Scale> narrower) {

    private static final int MANY_CELLS = 20;
    private static final int MOST_STRAY_VALUES = 2;
    /** In percent of the cells. */
    private static final int MOST_STRAY_CELLS = 2;

    static MarksOnScale of(Scale scale, ColumnSummary summary, String title, ScaleProposal proposal) {
        var tally = summary.tallied();
        var column = MarkColumn.of(title, List.copyOf(tally.keySet()), false, false);
        var words = ScaleProposals.wordsOn(scale, column.words(), proposal);
        var missing = new HashSet<>(column.missing());
        missing.addAll(column.noAnswers());
        var reader = new MarkReader(scale, words, missing);
        var unknown = new LinkedHashSet<String>();
        var outside = new ArrayList<String>();
        tally.keySet().forEach(value -> {
            double mark = reader.read(value);
            if (column.words().contains(value)) {
                if (mark == MarkReader.UNREADABLE) {
                    unknown.add(value);
                }
            } else if (!Double.isNaN(mark) && !scale.holds(mark)) {
                outside.add(value);
            }
        });
        if (tally.isEmpty() && !summary.sample().isEmpty()) {
            unknown.add(summary.sample());
        }
        if (areStray(outside, tally)) {
            outside.clear();
        }
        var marks = column.answers().isEmpty() ? column.marks() : column.answers();
        return new MarksOnScale(
                words,
                proposal.why() == ScaleProposal.Why.UNKNOWN_WORDS,
                unknown,
                outside,
                marks.isEmpty() ? "" : ScaleField.plain(marks.first()),
                marks.isEmpty() ? "" : ScaleField.plain(marks.last()),
                column.words().isEmpty() ? narrower(scale, column.answers(), tally) : Optional.empty());
    }

    private static boolean areStray(List<String> values, Map<String, Integer> tally) {
        int all = tally.values().stream().mapToInt(Integer::intValue).sum();
        int stray = values.stream().mapToInt(tally::get).sum();
        return values.size() <= MOST_STRAY_VALUES && 100 * stray < MOST_STRAY_CELLS * all;
    }

    /** Where nobody of many comes near the end, the survey may have asked on another scale. */
    private static Optional<Scale> narrower(Scale scale, SortedSet<Double> marks, Map<String, Integer> tally) {
        int cells = tally.values().stream().mapToInt(Integer::intValue).sum();
        return cells < MANY_CELLS || marks.isEmpty()
                ? Optional.empty()
                : Scale.known().stream()
                        .filter(known -> 2 * known.max() <= scale.max()
                                && known.holds(marks.first())
                                && known.holds(marks.last()))
                        .findFirst();
    }

    boolean areOutside() {
        return !outside.isEmpty();
    }
}
