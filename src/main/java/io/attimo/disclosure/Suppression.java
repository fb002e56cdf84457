package io.attimo.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which figures of a table stay hidden so that nobody can tell a small one from those shown. First those with 1 to
 * minimum − 1 respondents. Then, until nothing changes: a hidden figure that is the only one of its line goes together
 * with the next smallest, else it were the total less the others; and where a total is hidden, so is one that it is made of.
 */
public final class Suppression {

    /** Figures that add up to a total; all by their number. */
    public record Line(int[] parts, int total) {}

    private final long[] respondents;
    private final List<Line> lines;
    private final boolean[] silent;
    private final boolean[] hidden;

    /** @param silent figures that are counted but never shown, such as respondents whose label nobody knows */
    public Suppression(long[] respondents, boolean[] silent, List<Line> lines, int minimum) {
        this.respondents = respondents;
        this.silent = silent;
        this.lines = lines;
        hidden = new boolean[respondents.length];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = isSmall(respondents[i], minimum);
        }
    }

    /** Whether so many are somebody, but too few to speak of. */
    public static boolean isSmall(long respondents, int minimum) {
        return respondents > 0 && respondents < minimum;
    }

    /** The labels of one segment and their total: which of them stay hidden. */
    static boolean[] ofLine(long[] labels, long total, int minimum) {
        var respondents = Arrays.copyOf(labels, labels.length + 1);
        respondents[labels.length] = total;
        var silent = new boolean[respondents.length];
        silent[0] = true;
        var parts = new int[labels.length];
        Arrays.setAll(parts, i -> i);
        var suppression = new Suppression(respondents, silent, List.of(new Line(parts, labels.length)), minimum);
        suppression.settle();
        return suppression.hidden;
    }

    /** A figure of nobody tells nothing and stays what it is. */
    public void hide(int figure) {
        hidden[figure] = respondents[figure] > 0;
    }

    public boolean hides(int figure) {
        return hidden[figure];
    }

    /** The line of the smallest lone figure comes first, which leaves the fewest hidden in the end. */
    public void settle() {
        var next = nextToSettle();
        while (next.isPresent()) {
            settle(next.get());
            next = nextToSettle();
        }
    }

    private Optional<Line> nextToSettle() {
        return lines.stream().filter(this::tells).min(Comparator.comparingLong(this::smallestHidden));
    }

    /** Whether the line tells something hidden, and there is something left in it to hide. */
    private boolean tells(Line line) {
        boolean partsLeft = IntStream.of(line.parts()).anyMatch(this::isShown);
        long lost = IntStream.of(line.parts())
                .filter(part -> hidden[part] && !silent[part])
                .count();
        if (hidden[line.total()]) {
            return lost == 0 && partsLeft;
        }
        boolean silentLost = IntStream.of(line.parts()).anyMatch(part -> hidden[part] && silent[part]);
        boolean tooFewLost = lost == 1 || lost == 0 && silentLost;
        return tooFewLost && (partsLeft || isShown(line.total()));
    }

    private long smallestHidden(Line line) {
        return IntStream.of(line.parts())
                .filter(part -> hidden[part])
                .mapToLong(part -> respondents[part])
                .min()
                .orElse(respondents[line.total()]);
    }

    private void settle(Line line) {
        if (!hideSmallest(line.parts())) {
            hide(line.total());
        }
    }

    private boolean isShown(int figure) {
        return respondents[figure] > 0 && !hidden[figure] && !silent[figure];
    }

    private boolean hideSmallest(int... figures) {
        int smallest = -1;
        for (int figure : figures) {
            if (isShown(figure) && (smallest < 0 || respondents[figure] < respondents[smallest])) {
                smallest = figure;
            }
        }
        if (smallest >= 0) {
            hidden[smallest] = true;
        }
        return smallest >= 0;
    }
}
