package io.attimo.insight;

import io.attimo.score.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * What of a filtered view would tell of a small group by subtraction: the same figure without one of the filters less
 * this one, or less all the other labels.
 */
final class Exposure {

    /** A view without one of its filters. */
    private record Without(Columns columns, int[] label, int places, int kept, Filter filter) {

        static Without filter(Whole whole, View view, Filter filter) {
            var part = whole.in(view.without(filter.segment()));
            int number = filter.segment().number();
            int places = filter.segment().labels().size() + 1;
            return of(part, row -> part.sheet().place(number, row), places, filter.place(), filter);
        }

        static Without period(Whole whole, View view) {
            var part = whole.in(view.in(Period.ALL));
            return of(part, row -> view.period().holds(part.sheet(), row) ? 1 : 0, 2, 1, null);
        }

        private static Without of(Whole part, IntUnaryOperator label, int places, int kept, Filter filter) {
            var labels = new int[part.sheet().rows()];
            Arrays.setAll(labels, label);
            return new Without(new Columns(part), labels, places, kept, filter);
        }

        Census everybody() {
            return Census.of(columns.people(), null, null, label, places, kept);
        }

        Census of(List<Measure> measures, IntPredicate rows) {
            return Census.of(columns.people(), columns.of(measures), rows, label, places, kept);
        }

        boolean exposes(Census census, int minimum) {
            return census.labels()[kept] > 0
                    && (census.exposes(kept, minimum) || filter != null && isNeeded(census, minimum));
        }

        /** To hide another label of the same figure. */
        private boolean isNeeded(Census census, int minimum) {
            return Suppression.ofLine(census.labels(), census.all(), minimum)[kept];
        }
    }

    private final List<Without> withouts = new ArrayList<>();
    private final int minimum;

    Exposure(Whole whole, View view, int minimum) {
        this.minimum = minimum;
        view.filters().forEach(filter -> withouts.add(Without.filter(whole, view, filter)));
        if (!view.period().isAll()) {
            withouts.add(Without.period(whole, view));
        }
    }

    boolean isPossible() {
        return !withouts.isEmpty();
    }

    boolean ofView() {
        return withouts.stream().anyMatch(without -> without.exposes(without.everybody(), minimum));
    }

    boolean of(List<Measure> measures) {
        return of(measures, sheet -> null);
    }

    /** @param rows of a sheet, those that the figure is of; null for all */
    boolean of(List<Measure> measures, Function<Sheet, IntPredicate> rows) {
        return withouts.stream()
                .anyMatch(
                        without -> without.exposes(without.of(measures, rows.apply(without.columns.sheet())), minimum));
    }

    boolean of(Spot spot) {
        return of(spot.measures(), spot::rowsOf);
    }
}
