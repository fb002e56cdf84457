package io.attimo.mark;

import io.attimo.mark.ScaleProposal.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Of a question that has a column for each thing it asks about: all of them are on one scale, though the ends of it need not
 * have been given to each. It is told from all of them together.
 */
public final class GridScales {

    /** Parts a question from what of it a column is. */
    private static final Pattern WHOLE = Pattern.compile(" ?\\[| [-–—] | ?: ");
    /** As tools number the parts of one, where its text is not kept: Q2_1, G1Q1_SQ001. */
    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}+\\d+\\w*)_(SQ)?\\d{1,3}");

    private GridScales() {}

    /** What the parts of a question have before them; empty where the title is not seen to be such a part. */
    public static String question(String title) {
        var parts = WHOLE.split(title, 2);
        if (parts.length == 2) {
            return parts[0].strip();
        }
        var numbered = NUMBERED.matcher(title.strip());
        return numbered.matches() ? numbered.group(1) : "";
    }

    /** With one scale for all columns of numbers that belong together. */
    static List<ScaleProposal> shared(List<MarkColumn> columns, List<ScaleProposal> proposals) {
        var grids = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < columns.size(); i++) {
            var question = question(columns.get(i).name());
            if (!question.isEmpty() && isTold(columns.get(i), proposals.get(i))) {
                grids.computeIfAbsent(question, none -> new ArrayList<>()).add(i);
            }
        }
        var shared = new ArrayList<>(proposals);
        grids.values().stream().filter(grid -> grid.size() > 1).forEach(grid -> share(grid, columns, shared));
        return shared;
    }

    /** By its numbers alone. */
    private static boolean isTold(MarkColumn column, ScaleProposal proposal) {
        return proposal.isOfMarks()
                && column.words().isEmpty()
                && !column.isAmount()
                && ScaleProposals.heading(column).isEmpty()
                && proposal.why() != Why.COMMA
                && proposal.why() != Why.RANKED;
    }

    private static void share(List<Integer> grid, List<MarkColumn> columns, List<ScaleProposal> proposals) {
        var together = together(grid.stream().map(columns::get).toList());
        for (int i : together.isOfMarks() ? grid : List.<Integer>of()) {
            var own = proposals.get(i);
            boolean isTurned = own.why() == Why.AGAINST_THE_OTHERS || own.why() == Why.WORDS_FALL;
            var straight = together.with(Map.of(), columns.get(i).missing());
            var one = isTurned ? straight.turned(own.why()) : straight;
            boolean saysOther = own.isCertain() && !own.text().equals(one.text());
            proposals.set(i, saysOther && one.isCertain() ? one.with(Why.OF_ITS_QUESTION) : one);
        }
    }

    private static ScaleProposal together(List<MarkColumn> grid) {
        if (grid.stream().anyMatch(MarkColumn::isLine)) {
            return grid.stream().allMatch(MarkColumn::isOnLine)
                    ? ScaleProposal.asked(ScaleProposals.LINES)
                    : ScaleProposal.unknown();
        }
        var answers = new TreeSet<Double>();
        grid.forEach(column -> answers.addAll(column.answers()));
        return ScaleProposals.ofNumbers(answers);
    }
}
