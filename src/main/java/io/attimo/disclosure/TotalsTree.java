package io.attimo.disclosure;

import static java.util.stream.IntStream.range;

import io.attimo.journey.Journey;
import io.attimo.journey.MomentType;
import io.attimo.journey.Segment;
import io.attimo.journey.Stage;
import io.attimo.journey.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every figure of a heatmap in one list, and which of them add up: first the cells, then a total for each stage, for a
 * grid one for each row, and last the journey's.
 */
public final class TotalsTree {

    /** A row of a grid: some touchpoints, or one label of a segment. A silent one is counted but never shown. */
    record Row(String label, Predicate<Touchpoint> touchpoints, Segment segment, int place, boolean silent) {

        static Row of(String label, Predicate<Touchpoint> touchpoints) {
            return new Row(label, touchpoints, null, 0, label == null);
        }

        static Row of(Segment segment, int place) {
            return new Row(
                    place == 0 ? null : segment.labels().get(place - 1), any -> true, segment, place, place == 0);
        }

        FigureKey in(Stage stage, List<Touchpoint> all) {
            var mine = all.stream().filter(touchpoints).toList();
            return new FigureKey(stage, label, mine, segment, place, silent);
        }
    }

    private final List<Stage> stages;
    private final List<Row> rows;
    private final int cells;
    private final List<FigureKey> spots = new ArrayList<>();
    private final List<Suppression.Line> lines = new ArrayList<>();

    public static TotalsTree of(View view) {
        return switch (view.rows().kind()) {
            case TOUCHPOINT -> tiles(view.journey());
            case TYPE -> ofTypes(view.journey());
            case CHANNEL -> ofChannels(view.journey());
            case SEGMENT -> of(view.journey(), view.rows().segment());
        };
    }

    public static TotalsTree tiles(Journey journey) {
        return new TotalsTree(journey, List.of());
    }

    public static TotalsTree of(Journey journey, Segment segment) {
        return new TotalsTree(
                journey,
                range(0, segment.labels().size() + 1)
                        .mapToObj(place -> Row.of(segment, place))
                        .toList());
    }

    public static TotalsTree ofTypes(Journey journey) {
        var rows = Stream.of(MomentType.values())
                .map(type -> Row.of(
                        type.name(),
                        touchpoint -> touchpoint.type().filter(type::equals).isPresent()));
        return inUse(
                journey,
                Stream.concat(rows, Stream.of(Row.of(null, one -> one.type().isEmpty()))));
    }

    public static TotalsTree ofChannels(Journey journey) {
        var rows = journey.touchpoints().stream()
                .flatMap(touchpoint -> touchpoint.channel().stream())
                .distinct()
                .sorted()
                .map(name ->
                        Row.of(name, one -> one.channel().filter(name::equals).isPresent()));
        return inUse(
                journey,
                Stream.concat(rows, Stream.of(Row.of(null, one -> one.channel().isEmpty()))));
    }

    private static TotalsTree inUse(Journey journey, Stream<Row> rows) {
        var used = rows.filter(row -> journey.touchpoints().stream().anyMatch(row.touchpoints()));
        return new TotalsTree(journey, used.toList());
    }

    private TotalsTree(Journey journey, List<Row> rows) {
        this.stages = journey.stages();
        this.rows = rows;
        stages.stream()
                .filter(stage -> rows.isEmpty())
                .flatMap(stage -> stage.touchpoints().stream())
                .forEach(touchpoint -> spots.add(FigureKey.of(touchpoint)));
        rows.forEach(row -> stages.forEach(stage -> spots.add(row.in(stage, stage.touchpoints()))));
        cells = spots.size();
        stages.forEach(stage -> spots.add(FigureKey.of(stage)));
        rows.forEach(row -> spots.add(row.in(null, journey.touchpoints())));
        spots.add(new FigureKey(null, null, journey.touchpoints(), null, 0, false));
        if (rows.isEmpty()) {
            addUpTiles();
        } else {
            addUpGrid();
        }
        lines.add(new Suppression.Line(ofStages(this::stageTotal), total()));
    }

    private void addUpTiles() {
        int first = 0;
        for (int s = 0; s < stages.size(); s++) {
            int next = first + stages.get(s).touchpoints().size();
            lines.add(new Suppression.Line(range(first, next).toArray(), stageTotal(s)));
            first = next;
        }
    }

    private void addUpGrid() {
        for (int s = 0; s < stages.size(); s++) {
            int stage = s;
            lines.add(new Suppression.Line(ofRows(row -> cell(row, stage)), stageTotal(s)));
        }
        for (int r = 0; r < rows.size(); r++) {
            int row = r;
            lines.add(new Suppression.Line(ofStages(stage -> cell(row, stage)), rowTotal(r)));
        }
        lines.add(new Suppression.Line(ofRows(this::rowTotal), total()));
    }

    private int[] ofRows(IntUnaryOperator figure) {
        return range(0, rows.size()).map(figure).toArray();
    }

    private int[] ofStages(IntUnaryOperator figure) {
        return range(0, stages.size()).map(figure).toArray();
    }

    public int cell(int row, int stage) {
        return row * stages.size() + stage;
    }

    public int stageTotal(int stage) {
        return cells + stage;
    }

    public int rowTotal(int row) {
        return cells + stages.size() + row;
    }

    public int total() {
        return cells + stages.size() + rows.size();
    }

    /** How many of the figures are cells; the others are totals. */
    public int cells() {
        return cells;
    }

    public List<Stage> stages() {
        return stages;
    }

    List<Row> rows() {
        return rows;
    }

    public List<FigureKey> spots() {
        return spots;
    }

    List<Suppression.Line> lines() {
        return lines;
    }
}
