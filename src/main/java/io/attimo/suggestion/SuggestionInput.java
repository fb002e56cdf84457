package io.attimo.suggestion;

import io.attimo.importance.ImportanceResult;
import io.attimo.insight.Heatmap;
import io.attimo.insight.HeatmapCell;
import io.attimo.journey.Touchpoint;
import java.util.List;
import java.util.Optional;

/**
 * What may be shown of a journey's touchpoints: the tiles of its heatmap and what decides its outcome. Of a hidden tile,
 * or in a hidden view, there is nothing.
 */
record SuggestionInput(Heatmap heatmap, ImportanceResult drivers) {

    List<Evidence> evidence() {
        return shown().stream()
                .filter(HeatmapCell::isShown)
                .flatMap(heatmapCell -> evidence(heatmapCell).stream())
                .toList();
    }

    private Optional<Evidence> evidence(HeatmapCell heatmapCell) {
        return drivers.of(heatmapCell.touchpoint().number())
                .map(driver -> new Evidence(
                        heatmapCell.touchpoint(),
                        driver,
                        drivers.fairShare(),
                        experience(heatmapCell),
                        pain(heatmapCell)));
    }

    /** Also those of which too few gave the outcome as well. */
    int hidden() {
        return (int) heatmap.cells().stream()
                .filter(heatmapCell -> heatmapCell.suppressed() || isWithoutDriver(heatmapCell))
                .count();
    }

    private boolean isWithoutDriver(HeatmapCell heatmapCell) {
        return heatmapCell.isShown()
                && !drivers.drivers().isEmpty()
                && drivers.of(heatmapCell.touchpoint().number()).isEmpty();
    }

    List<Touchpoint> silent() {
        return shown().stream()
                .filter(HeatmapCell::isEmpty)
                .map(HeatmapCell::touchpoint)
                .toList();
    }

    private List<HeatmapCell> shown() {
        return heatmap.isHidden() ? List.of() : heatmap.cells();
    }

    private static FigureWithInterval experience(HeatmapCell heatmapCell) {
        return new FigureWithInterval(
                heatmapCell.value(), heatmapCell.interval(), heatmapCell.n(), heatmapCell.worth());
    }

    private static FigureWithInterval pain(HeatmapCell heatmapCell) {
        return new FigureWithInterval(
                heatmapCell.pain(), heatmapCell.painInterval(), heatmapCell.n(), heatmapCell.worth());
    }
}
