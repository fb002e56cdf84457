package io.attimo.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which cells of a table of two segments stay hidden while its margins are shown. What is hidden of a row or column holds
 * enough people together, and no hidden cell follows from the sums of rows and columns: in the graph whose nodes are rows
 * and columns and whose edges are the hidden cells, an edge follows exactly where it is a bridge. Cells of nobody count as
 * small ones, since together with a third segment they would tell of others.
 */
final class CrossTableSuppression {

    private final int[][] people;
    private final boolean[][] hidden;
    private final boolean[][] silent;
    private final int minimum;
    private final Predicate<List<int[]>> few;
    private final Set<HidingRule> rules;

    /**
     * @param people in each cell
     * @param hidden what is hidden already; what else has to be is set in it
     * @param silent never shown, such as the cells of labels that are hidden in the margin
     * @param few whether so few people are in some cells together
     */
    CrossTableSuppression(
            int[][] people,
            boolean[][] hidden,
            boolean[][] silent,
            int minimum,
            Predicate<List<int[]>> few,
            Set<HidingRule> rules) {
        this.rules = rules;
        this.people = people;
        this.hidden = hidden;
        this.silent = silent;
        this.minimum = minimum;
        this.few = few;
    }

    void settle() {
        if (people.length < 2 || people[0].length < 2) {
            return;
        }
        boolean goesOn = true;
        while (goesOn) {
            goesOn = settleLines() || settleBridge();
        }
    }

    private boolean settleLines() {
        boolean changed = false;
        for (var line : rules.contains(HidingRule.CELLS_TOGETHER) ? lines() : List.<List<int[]>>of()) {
            while (tells(line) && hideSmallest(line)) {
                changed = true;
            }
        }
        return changed;
    }

    private List<List<int[]>> lines() {
        var lines = new ArrayList<List<int[]>>();
        for (int row = 0; row < people.length; row++) {
            int own = row;
            lines.add(IntStream.range(0, people[0].length)
                    .mapToObj(column -> new int[] {own, column})
                    .toList());
        }
        for (int column = 0; column < people[0].length; column++) {
            int own = column;
            lines.add(IntStream.range(0, people.length)
                    .mapToObj(row -> new int[] {row, own})
                    .toList());
        }
        return lines;
    }

    /** Whether what is hidden in it is one cell alone, or few people. */
    private boolean tells(List<int[]> line) {
        if (line.stream().allMatch(this::isSilent)) {
            return false;
        }
        var lost =
                line.stream().filter(cell -> isHidden(cell) && !isSilent(cell)).toList();
        long quiet = line.stream()
                .filter(cell -> isSilent(cell) && people[cell[0]][cell[1]] > 0)
                .count();
        if (lost.isEmpty()) {
            return line.stream().anyMatch(cell -> isSilent(cell) && people[cell[0]][cell[1]] < minimum);
        }
        return lost.size() == 1 && quiet == 0 || few.test(lost);
    }

    private boolean isHidden(int[] cell) {
        return hidden[cell[0]][cell[1]];
    }

    private boolean isSilent(int[] cell) {
        return silent[cell[0]][cell[1]];
    }

    private boolean hideSmallest(List<int[]> cells) {
        int[] smallest = null;
        for (var cell : cells) {
            if (!isHidden(cell)
                    && !isSilent(cell)
                    && (smallest == null || people[cell[0]][cell[1]] < people[smallest[0]][smallest[1]])) {
                smallest = cell;
            }
        }
        if (smallest != null) {
            hidden[smallest[0]][smallest[1]] = true;
        }
        return smallest != null;
    }

    private boolean settleBridge() {
        for (var bridge : rules.contains(HidingRule.BRIDGES) ? bridges() : List.<int[]>of()) {
            boolean isHarmless = isSilent(bridge) && people[bridge[0]][bridge[1]] >= minimum;
            if (!isHarmless && hideSmallest(beside(bridge))) {
                return true;
            }
        }
        return false;
    }

    /** The cells of its row and column, and where those are hidden already, all others. */
    private List<int[]> beside(int[] bridge) {
        var all = lines().stream().limit(people.length).flatMap(List::stream).toList();
        var near = all.stream()
                .filter(cell -> cell[0] == bridge[0] || cell[1] == bridge[1])
                .filter(cell -> !isHidden(cell) && !isSilent(cell))
                .toList();
        return near.isEmpty() ? all : near;
    }

    /** Edges by which alone the two sides of a part hang together (Tarjan 1974). */
    private List<int[]> bridges() {
        var search = new Bridges();
        for (int node = 0; node < people.length + people[0].length; node++) {
            if (search.seenAt[node] == 0) {
                search.visit(node, -1);
            }
        }
        return search.found;
    }

    private final class Bridges {

        private final int[] seenAt = new int[people.length + people[0].length];
        private final int[] lowest = new int[seenAt.length];
        private final List<int[]> found = new ArrayList<>();
        private int clock;

        void visit(int node, int from) {
            seenAt[node] = ++clock;
            lowest[node] = clock;
            for (int next : neighbours(node)) {
                if (seenAt[next] == 0) {
                    visit(next, node);
                    lowest[node] = Math.min(lowest[node], lowest[next]);
                    if (lowest[next] > seenAt[node]) {
                        found.add(cell(node, next));
                    }
                } else if (next != from) {
                    lowest[node] = Math.min(lowest[node], seenAt[next]);
                }
            }
        }

        private int[] neighbours(int node) {
            int rows = people.length;
            return node < rows
                    ? IntStream.range(0, people[0].length)
                            .filter(column -> hidden[node][column] || silent[node][column])
                            .map(column -> rows + column)
                            .toArray()
                    : IntStream.range(0, rows)
                            .filter(row -> hidden[row][node - rows] || silent[row][node - rows])
                            .toArray();
        }

        private int[] cell(int one, int other) {
            return new int[] {Math.min(one, other), Math.max(one, other) - people.length};
        }
    }
}
