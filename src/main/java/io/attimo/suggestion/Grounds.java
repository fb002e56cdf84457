package io.attimo.suggestion;

import io.attimo.insight.Cell;
import io.attimo.insight.Drivers;
import io.attimo.insight.Heatmap;
import io.attimo.journey.Touchpoint;
import java.util.List;
import java.util.Optional;

/**
 * What may be shown of a journey's touchpoints: the tiles of its heatmap and what decides its outcome. Of a hidden tile,
 * or in a hidden view, there is nothing.
 */
record Grounds(Heatmap heatmap, Drivers drivers) {

    List<Evidence> evidence() {
        return shown().stream()
                .filter(Cell::isShown)
                .flatMap(cell -> evidence(cell).stream())
                .toList();
    }

    private Optional<Evidence> evidence(Cell cell) {
        return drivers.of(cell.touchpoint().number())
                .map(driver ->
                        new Evidence(cell.touchpoint(), driver, drivers.fairShare(), experience(cell), pain(cell)));
    }

    int hidden() {
        return (int) heatmap.cells().stream().filter(Cell::suppressed).count();
    }

    List<Touchpoint> silent() {
        return shown().stream().filter(Cell::isEmpty).map(Cell::touchpoint).toList();
    }

    private List<Cell> shown() {
        return heatmap.isHidden() ? List.of() : heatmap.cells();
    }

    private static Figure experience(Cell cell) {
        return new Figure(cell.value(), cell.interval(), cell.n());
    }

    private static Figure pain(Cell cell) {
        return new Figure(cell.pain(), cell.painInterval(), cell.n());
    }
}
