package io.attimo.disclosure;

import java.util.List;

/** The figures of a layout and which of them stay hidden. */
public record SuppressedTallies(TotalsTree layout, List<RespondentStatistics> tallies, List<Boolean> hidden) {

    /** @param view whose rows are those of the layout */
    public static SuppressedTallies of(
            TotalsTree totalsTree,
            View view,
            ResponseScoresByColumn responseScoresByColumn,
            JourneyDisclosure journeyDisclosure) {
        var tallies = totalsTree.spots().stream()
                .map(figureKey -> tally(figureKey, responseScoresByColumn))
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

    private static RespondentStatistics tally(FigureKey figureKey, ResponseScoresByColumn responseScoresByColumn) {
        var rows = figureKey.rowsOf(responseScoresByColumn.matrix());
        return rows == null
                ? responseScoresByColumn.tally(figureKey.measures())
                : RespondentStatistics.of(
                        responseScoresByColumn.of(figureKey.measures()), responseScoresByColumn.respondents(), rows);
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
