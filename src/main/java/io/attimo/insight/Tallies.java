package io.attimo.insight;

import java.util.List;

/** The figures of a layout and which of them stay hidden. */
record Tallies(Layout layout, List<Tally> tallies, Suppression suppression) {

    static Tallies of(Layout layout, Columns columns, Exposure exposure, int minimum, Everything everything) {
        var tallies = layout.spots().stream().map(spot -> tally(spot, columns)).toList();
        var suppression =
                layout.suppression(tallies.stream().mapToLong(Tally::n).toArray(), minimum);
        for (int i = 0; i < tallies.size(); i++) {
            var spot = layout.spots().get(i);
            if (spot.segment() == null ? everything.hides(spot.touchpoints()) : exposure.of(spot)) {
                suppression.hide(i);
            }
        }
        suppression.settle();
        return new Tallies(layout, tallies, suppression);
    }

    private static Tally tally(Spot spot, Columns columns) {
        var rows = spot.rowsOf(columns.sheet());
        return rows == null
                ? columns.tally(spot.measures())
                : Tally.of(columns.of(spot.measures()), columns.people(), rows);
    }

    boolean hides(int figure) {
        return suppression.hides(figure);
    }

    boolean isShown(int figure) {
        return !hides(figure) && tallies.get(figure).n() > 0;
    }

    Spot spot(int figure) {
        return layout.spots().get(figure);
    }
}
