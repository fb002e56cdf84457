package io.attimo.insight;

import io.attimo.disclosure.Metric;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import java.util.List;
import java.util.Optional;

/** Writes the tiles of a map, stage by stage; what they have in common is looked up once. */
final class TouchpointTiles {

    private final HeatmapView page;
    private final Metric metric;
    private final String address;
    private final String query;
    private final InsightMessages words = Messages.here(InsightMessages.class);
    private final String tooFew = words.tooFew();
    private final String noAnswers = words.noAnswers();
    private final List<String> sides = List.of(words.below(), words.near(), words.above());

    TouchpointTiles(HeatmapView page) {
        this.page = page;
        metric = page.metric();
        address = "/journeys/" + page.journey().id() + "/touchpoints/";
        query = page.view().query();
    }

    List<TouchpointTileColumn> stages() {
        return page.map().columns().stream().map(this::stage).toList();
    }

    private TouchpointTileColumn stage(Heatmap.StageTiles column) {
        var total = column.total();
        boolean shown = total.isShown();
        return new TouchpointTileColumn(
                column.stage().name(),
                shown && total.hasValue() ? HeatmapCellFormat.figure(total, metric) : null,
                shown ? HeatmapCellFormat.width(total, metric) : null,
                shown ? words.n(HeatmapCellFormat.count(total)) : absence(total),
                column.tiles().stream().map(this::tile).toList());
    }

    private TouchpointTile tile(HeatmapCell heatmapCell) {
        boolean shown = heatmapCell.isShown();
        boolean valued = shown && heatmapCell.hasValue();
        boolean sided = valued && !metric.isNeutral();
        boolean weighed = shown && heatmapCell.importance() != null;
        return new TouchpointTile(
                classes(heatmapCell),
                address + heatmapCell.touchpoint().id() + query,
                heatmapCell.row(),
                sided ? HeatmapCellFormat.sign(heatmapCell) : null,
                sided ? sides.get(1 + heatmapCell.side()) : null,
                valued ? HeatmapCellFormat.figure(heatmapCell, metric) : null,
                valued ? HeatmapCellFormat.width(heatmapCell, metric) : null,
                shown && !valued ? words.notHere() : null,
                shown
                        ? words.meta(HeatmapCellFormat.count(heatmapCell), NumberFormats.percent(heatmapCell.pain()))
                        : absence(heatmapCell),
                shown && heatmapCell.isMoment(),
                weighed
                        ? words.importance(
                                NumberFormats.number(heatmapCell.importance().lmg(), 3))
                        : null,
                weighed ? page.weight(heatmapCell) : 0);
    }

    private String absence(HeatmapCell heatmapCell) {
        return heatmapCell.suppressed() ? hidden(heatmapCell) : noAnswers;
    }

    private String hidden(HeatmapCell heatmapCell) {
        // A row of channels or types has no touchpoint of its own.
        return Optional.ofNullable(heatmapCell.touchpoint())
                .flatMap(page.reading()::together)
                .map(weekRange -> words.together(page.words(weekRange)))
                .orElse(tooFew);
    }

    private static String classes(HeatmapCell heatmapCell) {
        if (heatmapCell.suppressed()) {
            return "tile tile--hidden";
        }
        if (heatmapCell.isEmpty()) {
            return "tile tile--empty";
        }
        return "tile"
                + (heatmapCell.colour() > 0 ? " c" + heatmapCell.colour() : "")
                + (heatmapCell.isPale() ? " tile--pale" : "")
                + (heatmapCell.isMoment() ? " tile--moment" : "");
    }
}
