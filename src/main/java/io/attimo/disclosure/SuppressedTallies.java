package io.attimo.disclosure;

import java.util.List;
import java.util.function.IntPredicate;

/** The figures of a layout and which of them stay hidden. */
public record SuppressedTallies(TotalsTree layout, List<RespondentStatistics> tallies, List<Boolean> hidden) {

    /**
     * @param view whose rows are those of the layout
     * @param single the columns of {@link ShownAnswers#single}
     */
    public static SuppressedTallies of(
            TotalsTree totalsTree,
            View view,
            ShownAnswers shownAnswers,
            ResponseScoresByColumn single,
            JourneyDisclosure journeyDisclosure) {
        boolean areTheSame = shownAnswers.together() == single.answers();
        var together = areTheSame ? single : new ResponseScoresByColumn(shownAnswers.together());
        var tallies = totalsTree.spots().stream()
                .map(figureKey -> {
                    boolean isSingle = figureKey.segment() == null
                            && figureKey.touchpoints().size() == 1;
                    return isSingle
                            ? single.tally(figureKey.measures())
                            : tally(figureKey, together, entered(figureKey, view, shownAnswers, journeyDisclosure));
                })
                .toList();
        var hidden = totalsTree.spots().stream()
                .map(figureKey -> hides(journeyDisclosure, figureKey, view))
                .toList();
        return new SuppressedTallies(totalsTree, tallies, hidden);
    }

    /** Who has no label is never shown. */
    private static boolean hides(JourneyDisclosure journeyDisclosure, FigureKey figureKey, View view) {
        if (figureKey.segment() == null) {
            return journeyDisclosure.hides(figureKey.measures(), view);
        }
        return figureKey.place() == 0
                || journeyDisclosure.hides(
                        figureKey.measures(), view.only(new SegmentFilter(figureKey.segment(), figureKey.place())));
    }

    private static IntPredicate entered(
            FigureKey figureKey, View view, ShownAnswers shownAnswers, JourneyDisclosure journeyDisclosure) {
        var own = figureKey.segment() == null || figureKey.place() == 0
                ? view
                : view.only(new SegmentFilter(figureKey.segment(), figureKey.place()));
        return shownAnswers.rowsOf(figureKey.measures(), own.filters(), journeyDisclosure);
    }

    /** @param entered null for all rows */
    private static RespondentStatistics tally(
            FigureKey figureKey, ResponseScoresByColumn responseScoresByColumn, IntPredicate entered) {
        var rows = figureKey.rowsOf(responseScoresByColumn.matrix());
        if (rows == null) {
            return responseScoresByColumn.tally(figureKey.measures(), entered);
        }
        return RespondentStatistics.of(
                responseScoresByColumn.of(figureKey.measures()),
                responseScoresByColumn.respondents(),
                entered == null ? rows : rows.and(entered));
    }

    public boolean hides(int figure) {
        return hidden.get(figure);
    }

    public boolean isShown(int figure) {
        return !hides(figure) && tallies.get(figure).n() > 0;
    }

    public FigureKey spot(int figure) {
        return layout.spots().get(figure);
    }
}
