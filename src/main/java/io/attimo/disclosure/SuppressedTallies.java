package io.attimo.disclosure;

import java.util.List;

/** The figures of a layout and which of them stay hidden. */
public record SuppressedTallies(TotalsTree layout, List<RespondentStatistics> tallies, Suppression suppression) {

    public static SuppressedTallies of(
            TotalsTree totalsTree,
            ResponseScoresByColumn responseScoresByColumn,
            DifferencingGuard differencingGuard,
            int minimum,
            JointSuppression jointSuppression) {
        var tallies = totalsTree.spots().stream()
                .map(figureKey -> tally(figureKey, responseScoresByColumn))
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

    private static RespondentStatistics tally(FigureKey figureKey, ResponseScoresByColumn responseScoresByColumn) {
        var rows = figureKey.rowsOf(responseScoresByColumn.matrix());
        return rows == null
                ? responseScoresByColumn.tally(figureKey.measures())
                : RespondentStatistics.of(
                        responseScoresByColumn.of(figureKey.measures()), responseScoresByColumn.respondents(), rows);
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
