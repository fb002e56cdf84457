package io.attimo.disclosure;

import io.attimo.response.ResponseTable;
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
public final class DifferencingGuard {

    /** A view without one of its filters. */
    private record Without(RowScoresCache columns, int[] label, int places, int kept, SegmentFilter filter) {

        static Without filter(CachedAnswers cachedAnswers, View view, SegmentFilter segmentFilter) {
            var part = cachedAnswers.in(view.without(segmentFilter.segment()));
            int number = segmentFilter.segment().number();
            int places = segmentFilter.segment().labels().size() + 1;
            return of(part, row -> part.sheet().place(number, row), places, segmentFilter.place(), segmentFilter);
        }

        static Without period(CachedAnswers cachedAnswers, View view) {
            var part = cachedAnswers.in(view.in(WeekRange.ALL));
            return of(part, row -> view.period().holds(part.sheet(), row) ? 1 : 0, 2, 1, null);
        }

        private static Without of(
                CachedAnswers part, IntUnaryOperator label, int places, int kept, SegmentFilter segmentFilter) {
            var labels = new int[part.sheet().rows()];
            Arrays.setAll(labels, label);
            return new Without(new RowScoresCache(part), labels, places, kept, segmentFilter);
        }

        RespondentCounts everybody() {
            return RespondentCounts.of(columns.people(), null, null, label, places, kept);
        }

        RespondentCounts of(List<Measure> measures, IntPredicate rows) {
            return RespondentCounts.of(columns.people(), columns.of(measures), rows, label, places, kept);
        }

        boolean exposes(RespondentCounts respondentCounts, int minimum) {
            return respondentCounts.labels()[kept] > 0
                    && (respondentCounts.exposes(kept, minimum)
                            || filter != null && isNeeded(respondentCounts, minimum));
        }

        /** To hide another label of the same figure. */
        private boolean isNeeded(RespondentCounts respondentCounts, int minimum) {
            return Suppression.ofLine(respondentCounts.labels(), respondentCounts.all(), minimum)[kept];
        }
    }

    private final List<Without> withouts = new ArrayList<>();
    private final int minimum;

    public DifferencingGuard(CachedAnswers cachedAnswers, View view, int minimum) {
        this.minimum = minimum;
        view.filters().forEach(segmentFilter -> withouts.add(Without.filter(cachedAnswers, view, segmentFilter)));
        if (!view.period().isAll()) {
            withouts.add(Without.period(cachedAnswers, view));
        }
    }

    boolean isPossible() {
        return !withouts.isEmpty();
    }

    public boolean ofView() {
        return withouts.stream().anyMatch(without -> without.exposes(without.everybody(), minimum));
    }

    public boolean of(List<Measure> measures) {
        return of(measures, responseTable -> null);
    }

    /** @param rows of a sheet, those that the figure is of; null for all */
    public boolean of(List<Measure> measures, Function<ResponseTable, IntPredicate> rows) {
        return withouts.stream()
                .anyMatch(
                        without -> without.exposes(without.of(measures, rows.apply(without.columns.sheet())), minimum));
    }

    boolean of(FigureKey figureKey) {
        return of(figureKey.measures(), figureKey::rowsOf);
    }
}
