package io.attimo.disclosure;

import java.util.List;

/** The figures of a layout and which of them stay hidden. */
public record SuppressedTallies(TotalsTree layout, List<RespondentStatistics> tallies, Suppression suppression) {

    public static SuppressedTallies of(
            TotalsTree totalsTree,
            ResponseScoresCache responseScoresCache,
            DifferencingGuard differencingGuard,
            int minimum,
            JointSuppression jointSuppression) {
        var tallies = totalsTree.spots().stream()
                .map(figureKey -> tally(figureKey, responseScoresCache))
                .toList();
        var suppression = totalsTree.suppression(
                tallies.stream().mapToLong(RespondentStatistics::n).toArray(), minimum);
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

    private static RespondentStatistics tally(FigureKey figureKey, ResponseScoresCache responseScoresCache) {
        var rows = figureKey.rowsOf(responseScoresCache.matrix());
        return rows == null
                ? responseScoresCache.tally(figureKey.measures())
                : RespondentStatistics.of(
                        responseScoresCache.of(figureKey.measures()), responseScoresCache.respondents(), rows);
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
