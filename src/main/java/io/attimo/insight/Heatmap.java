package io.attimo.insight;

import static java.util.stream.IntStream.range;

import io.attimo.disclosure.FigureKey;
import io.attimo.disclosure.View;
import io.attimo.journey.Stage;
import io.attimo.journey.Touchpoint;
import io.quarkus.qute.TemplateData;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The cells of a view with their totals, all of them fit to be shown.
 *
 * @param isHidden nothing of this view may be shown
 * @param respondents null in a hidden view
 * @param cells in the order of the journey
 * @param stages the totals, as many as the journey has stages
 * @param total the journey's own
 */
@TemplateData
public record Heatmap(
        View view,
        boolean isHidden,
        Long respondents,
        List<HeatmapCell> cells,
        List<HeatmapCell> stages,
        HeatmapCell total,
        int minimum) {

    /** A stage with its tiles, the worst first. */
    public record StageTiles(Stage stage, HeatmapCell total, List<HeatmapCell> tiles) {}

    /** A row of a grid, its cells in the order of the stages. */
    @TemplateData
    public record GridRow(String name, List<HeatmapCell> cells) {}

    public List<StageTiles> columns() {
        return range(0, stages.size())
                .mapToObj(i -> {
                    var stage = view.journey().stages().get(i);
                    return new StageTiles(stage, stages.get(i), worstFirst(stage));
                })
                .toList();
    }

    private List<HeatmapCell> worstFirst(Stage stage) {
        return cells.stream()
                .filter(heatmapCell -> heatmapCell.stage().equals(stage))
                .sorted(Comparator.comparingDouble(this::badness).reversed())
                .toList();
    }

    /** Hidden and empty ones stay behind, in the order of the journey: their place must not tell what they hide. */
    private double badness(HeatmapCell heatmapCell) {
        if (!heatmapCell.isShown() || heatmapCell.shownValue() == null) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean moreIsFirst = view.metric().isPain() || view.metric().isNeutral();
        return moreIsFirst ? heatmapCell.shownValue() : -heatmapCell.shownValue();
    }

    /**
     * The tile that hurts most: a confirmed moment of truth surely below the mean before all others. Of equal ones, drawn to one
     * value, that with the lower plain mean, and of those that with more pain.
     */
    public HeatmapCell worst() {
        return cells.stream()
                .filter(HeatmapCell::isShown)
                .min(Comparator.comparing(
                                (HeatmapCell heatmapCell) -> !(heatmapCell.isMoment() && heatmapCell.side() < 0))
                        .thenComparing(HeatmapCell::shownValue)
                        .thenComparing(HeatmapCell::value)
                        .thenComparing(HeatmapCell::pain, Comparator.reverseOrder()))
                .orElse(null);
    }

    /** The touchpoint's own tile; suppressed where nothing may be said of it. */
    public HeatmapCell of(Touchpoint touchpoint) {
        return cells.stream()
                .filter(heatmapCell -> touchpoint.equals(heatmapCell.touchpoint()))
                .findFirst()
                .orElseGet(() -> HeatmapCell.hidden(FigureKey.of(touchpoint)));
    }

    /** What its cells are compared with; null where they are not. */
    public JourneyMean mean() {
        return Stream.concat(cells.stream(), stages.stream())
                .map(HeatmapCell::mean)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether that is the journey's own and not only the common one of its cells. */
    public boolean isOfAll() {
        return total.hasValue();
    }

    public List<GridRow> rows() {
        int width = Math.max(1, stages.size());
        return range(0, cells.size() / width)
                .mapToObj(row -> {
                    var own = cells.subList(row * width, (row + 1) * width);
                    return new GridRow(own.get(0).row(), own);
                })
                .toList();
    }

    /** Whether a person sees that something is missing. */
    public boolean hidesSome() {
        return isHidden || cells.stream().anyMatch(HeatmapCell::suppressed);
    }
}
