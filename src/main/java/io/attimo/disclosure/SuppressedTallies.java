package io.attimo.disclosure;

import java.util.List;

/** The figures of a layout and which of them stay hidden. */
public record SuppressedTallies(TotalsTree layout, List<RespondentTally> tallies, Suppression suppression) {

    public static SuppressedTallies of(
            TotalsTree totalsTree,
            RowScoresCache rowScoresCache,
            DifferencingGuard differencingGuard,
            int minimum,
            JointSuppression jointSuppression) {
        var tallies = totalsTree.spots().stream()
                .map(figureKey -> tally(figureKey, rowScoresCache))
                .toList();
        var suppression = totalsTree.suppression(
                tallies.stream().mapToLong(RespondentTally::n).toArray(), minimum);
        for (int i = 0; i < tallies.size(); i++) {
            var figureKey = totalsTree.spots().get(i);
            if (figureKey.segment() == null
                    ? jointSuppression.hides(figureKey.touchpoints())
                    : differencingGuard.of(figureKey)) {
                suppression.hide(i);
            }
        }
        suppression.settle();
        return new SuppressedTallies(totalsTree, tallies, suppression);
    }

    private static RespondentTally tally(FigureKey figureKey, RowScoresCache rowScoresCache) {
        var rows = figureKey.rowsOf(rowScoresCache.sheet());
        return rows == null
                ? rowScoresCache.tally(figureKey.measures())
                : RespondentTally.of(rowScoresCache.of(figureKey.measures()), rowScoresCache.people(), rows);
    }

    public boolean hides(int figure) {
        return suppression.hides(figure);
    }

    public boolean isShown(int figure) {
        return !hides(figure) && tallies.get(figure).n() > 0;
    }

    public FigureKey spot(int figure) {
        return layout.spots().get(figure);
    }
}
