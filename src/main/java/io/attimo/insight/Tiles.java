package io.attimo.insight;

import io.attimo.platform.web.Figures;
import io.attimo.platform.web.Words;
import java.util.List;

/** Writes the tiles of a map, stage by stage; what they have in common is looked up once. */
final class Tiles {

    private final MapPage page;
    private final Metric metric;
    private final String address;
    private final String query;
    private final InsightMessages words = Words.here(InsightMessages.class);
    private final String tooFew = words.tooFew();
    private final String noAnswers = words.noAnswers();
    private final List<String> sides = List.of(words.below(), words.near(), words.above());

    Tiles(MapPage page) {
        this.page = page;
        metric = page.metric();
        address = "/journeys/" + page.journey().id() + "/touchpoints/";
        query = page.view().query();
    }

    List<TileColumn> stages() {
        return page.map().columns().stream().map(this::stage).toList();
    }

    private TileColumn stage(Heatmap.StageTiles column) {
        var total = column.total();
        boolean shown = total.isShown();
        return new TileColumn(
                column.stage().name(),
                shown && total.hasValue() ? CellFigures.figure(total, metric) : null,
                shown ? CellFigures.width(total, metric) : null,
                shown ? words.n(CellFigures.count(total)) : absence(total),
                column.tiles().stream().map(this::tile).toList());
    }

    private Tile tile(Cell cell) {
        boolean shown = cell.isShown();
        boolean valued = shown && cell.hasValue();
        boolean sided = valued && !metric.isNeutral();
        boolean weighed = shown && cell.importance() != null;
        return new Tile(
                classes(cell),
                address + cell.touchpoint().id() + query,
                cell.row(),
                sided ? CellFigures.sign(cell) : null,
                sided ? sides.get(1 + cell.side()) : null,
                valued ? CellFigures.figure(cell, metric) : null,
                valued ? CellFigures.width(cell, metric) : null,
                shown && !valued ? words.notHere() : null,
                shown ? words.meta(CellFigures.count(cell), Figures.percent(cell.pain())) : absence(cell),
                shown && cell.isMoment(),
                weighed ? words.importance(Figures.number(cell.importance().lmg(), 3)) : null,
                weighed ? page.weight(cell) : 0);
    }

    private String absence(Cell cell) {
        return cell.suppressed() ? tooFew : noAnswers;
    }

    private static String classes(Cell cell) {
        if (cell.suppressed()) {
            return "tile tile--hidden";
        }
        if (cell.isEmpty()) {
            return "tile tile--empty";
        }
        return "tile"
                + (cell.colour() > 0 ? " c" + cell.colour() : "")
                + (cell.isPale() ? " tile--pale" : "")
                + (cell.isMoment() ? " tile--moment" : "");
    }
}
