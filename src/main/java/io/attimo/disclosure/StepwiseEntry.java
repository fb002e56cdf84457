package io.attimo.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Up to which answer each of some cells goes, step by step in the order in which answers came. A cell takes in what came as
 * soon as there are enough new people in it; till then it stays as it is. A part waits for its total, and with what else
 * waits in its line until that is none or enough. The first step is free: nobody has looked before.
 */
final class StepwiseEntry {

    private static final int NOTHING_ABOVE = -1;

    private final ArrivalCell[] cells;
    private final int[] above;
    private final boolean[] silent;
    private final List<Suppression.Line> lines;
    private final PeopleCounter counter;
    private final int minimum;
    private final Set<HidingRule> rules;
    private final int[] upTo;
    private final List<List<Integer>> stops = new ArrayList<>();
    private final boolean[] entered;
    private final int[] pending;
    private final boolean[] waits;
    private int now;

    /**
     * @param above for each a cell that holds it, without which it takes in nothing; −1 for none
     * @param silent those that are never shown
     * @param lines of a total −1 where that is settled elsewhere
     */
    StepwiseEntry(
            ArrivalCell[] cells,
            int[] above,
            boolean[] silent,
            List<Suppression.Line> lines,
            PeopleCounter counter,
            int minimum,
            Set<HidingRule> rules) {
        this.rules = rules;
        this.cells = cells;
        this.above = above;
        this.silent = silent;
        this.lines = lines;
        this.counter = counter;
        this.minimum = minimum;
        upTo = new int[cells.length];
        IntStream.range(0, cells.length).forEach(cell -> stops.add(new ArrayList<>(List.of(0))));
        entered = new boolean[cells.length];
        pending = new int[cells.length];
        waits = new boolean[cells.length];
    }

    /** Whether a cell's total outside has taken in what came by a step. */
    interface Above {
        boolean isIn(int step, int cell);
    }

    /** @return by step and cell, up to which place it goes */
    int[][] over(int[] steps, Above totals) {
        var byStep = new int[steps.length][];
        for (int step = 0; step < steps.length; step++) {
            int current = step;
            now = steps[step];
            look(cell -> totals.isIn(current, cell));
            if (step > 0) {
                settle();
            }
            enter();
            byStep[step] = upTo.clone();
        }
        return byStep;
    }

    private void look(IntPredicate isTotalIn) {
        for (int cell = 0; cell < cells.length; cell++) {
            pending[cell] = cells[cell].people(counter, upTo[cell], now, minimum);
            boolean isFew = pending[cell] > 0
                    && (rules.contains(HidingRule.NEW_TOGETHER) && pending[cell] < minimum
                            || rules.contains(HidingRule.EARLIER_LOOKS)
                                    && cells[cell].isNearlyAsBefore(counter, stops.get(cell), now, minimum));
            boolean isAhead = rules.contains(HidingRule.TOTAL_FIRST) && !isTotalIn.test(cell);
            waits[cell] = pending[cell] > 0 && (isFew || isAhead);
        }
    }

    private void settle() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (int cell = 0; cell < cells.length; cell++) {
                if (rules.contains(HidingRule.TOTAL_FIRST) && above[cell] != NOTHING_ABOVE && waits[above[cell]]) {
                    goesOn |= hold(cell);
                }
            }
            for (var line : lines) {
                goesOn |= settle(line);
            }
        }
    }

    private boolean hold(int cell) {
        boolean isNew = pending[cell] > 0 && !waits[cell];
        waits[cell] |= isNew;
        return isNew;
    }

    private boolean settle(Suppression.Line line) {
        boolean changed = false;
        if (rules.contains(HidingRule.TOTAL_FIRST) && line.total() != NOTHING_ABOVE && waits[line.total()]) {
            for (int part : line.parts()) {
                changed |= hold(part);
            }
            return changed;
        }
        while (areFewWaiting(line) && holdSmallest(line)) {
            changed = true;
        }
        return changed;
    }

    /** Of parts that took in something before; the others are hidden, with enough company. */
    private boolean areFewWaiting(Suppression.Line line) {
        return areFewWaiting(line, true) || areFewWaiting(line, false);
    }

    private boolean areFewWaiting(Suppression.Line line, boolean wholly) {
        counter.anew();
        IntStream.of(line.parts())
                .filter(part -> waits[part] && entered[part] && !silent[part])
                .forEach(part -> cells[part].changed(upTo[part], now, wholly, counter::and));
        return Suppression.isSmall(counter.people(), minimum);
    }

    private boolean holdSmallest(Suppression.Line line) {
        var smallest = IntStream.of(line.parts())
                .filter(part -> pending[part] > 0 && !waits[part] && !silent[part])
                .boxed()
                .min((one, other) -> Integer.compare(pending[one], pending[other]));
        smallest.ifPresent(this::hold);
        return smallest.isPresent();
    }

    private void enter() {
        for (int cell = 0; cell < cells.length; cell++) {
            if (!waits[cell]) {
                upTo[cell] = now;
                entered[cell] |= pending[cell] > 0;
                if (pending[cell] > 0) {
                    stops.get(cell).add(now);
                }
            }
        }
    }
}
