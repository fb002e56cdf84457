package io.attimo.insight;

import java.util.List;

/** The figures of a layout and which of them stay hidden. */
record Tallies(Layout layout, List<Tally> tallies, Suppression suppression) {

    /** Those of the touchpoints under their stages. */
    static Tallies ofTiles(View view, Columns columns, Exposure exposure, int minimum) {
        return counted(Layout.tiles(view.journey()), columns, exposure, minimum).settled();
    }

    /** Those of the view's rows; a total or a lone touchpoint that is hidden among the tiles is hidden here too. */
    static Tallies of(View view, Columns columns, Exposure exposure, int minimum, Tallies tiles) {
        if (view.rows().areTouchpoints()) {
            return tiles;
        }
        var counted = counted(Layout.of(view), columns, exposure, minimum);
        counted.hideWhatHides(tiles);
        return counted.settled();
    }

    private static Tallies counted(Layout layout, Columns columns, Exposure exposure, int minimum) {
        var tallies = layout.spots().stream()
                .map(spot -> Tally.of(columns.of(spot.measures()), columns.people(), spot.rowsOf(columns.sheet())))
                .toList();
        var suppression =
                layout.suppression(tallies.stream().mapToLong(Tally::n).toArray(), minimum);
        for (int i = 0; i < tallies.size(); i++) {
            if (exposure.of(layout.spots().get(i))) {
                suppression.hide(i);
            }
        }
        exposure.hideTotals(layout, suppression);
        return new Tallies(layout, tallies, suppression);
    }

    private Tallies settled() {
        suppression.settle();
        return this;
    }

    private void hideWhatHides(Tallies tiles) {
        for (int stage = 0; stage < layout.stages().size(); stage++) {
            if (tiles.hides(tiles.layout.stageTotal(stage))) {
                suppression.hide(layout.stageTotal(stage));
            }
        }
        if (tiles.hides(tiles.layout.total())) {
            suppression.hide(layout.total());
        }
        for (int i = 0; i < layout.cells(); i++) {
            var spot = layout.spots().get(i);
            if (spot.segment() == null && spot.touchpoints().size() == 1 && tiles.hides(tiles.layout.tileOf(spot))) {
                suppression.hide(i);
            }
        }
    }

    boolean hides(int figure) {
        return suppression.hides(figure);
    }

    boolean isShown(int figure) {
        return !hides(figure) && n(figure) > 0;
    }

    long n(int figure) {
        return tallies.get(figure).n();
    }

    Spot spot(int figure) {
        return layout.spots().get(figure);
    }
}
