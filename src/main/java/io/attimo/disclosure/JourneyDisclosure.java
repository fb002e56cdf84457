package io.attimo.disclosure;

import io.attimo.journey.Journey;
import io.attimo.journey.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What may be shown of a journey's answers as they are now, decided once and asked by whoever shows figures. Kept with the
 * answers, so that it is decided anew when they change.
 */
public final class JourneyDisclosure {

    /** Of all answers together, what the periods that were asked for last may keep. */
    private static final int MOST_COPIES = 3;

    /** All that the decisions depend on beside the answers. */
    record Question(
            FigureLines figureLines, Map<Integer, Integer> labels, int minimum, boolean exact, Set<HidingRule> rules) {

        static Question of(Journey journey, int minimum, Audience audience, Set<HidingRule> rules) {
            var labels = journey.segments().stream()
                    .collect(Collectors.toMap(
                            Segment::number, segment -> segment.labels().size(), Math::max, TreeMap::new));
            return new Question(FigureLines.of(journey), labels, minimum, audience == Audience.ANSWERS, rules);
        }
    }

    private final RespondentSets respondentSets;
    private final EnteredAnswers entered;
    private final Question question;
    private final Map<List<AnswerColumnKey>, Integer> numbers;
    private volatile ShownAnswers everything;
    private final Map<WeekRange, PeriodDisclosure> periods = new LinkedHashMap<>(16, .75f, true);

    JourneyDisclosure(RespondentSets respondentSets, ArrivalOrder arrivalOrder, Question question) {
        this.respondentSets = respondentSets;
        entered = new EnteredAnswers(
                respondentSets,
                arrivalOrder,
                question.figureLines,
                question.labels,
                question.minimum,
                question.exact,
                question.rules);
        this.question = question;
        numbers = new LinkedHashMap<>();
        question.figureLines.figures().forEach(figure -> numbers.put(figure, numbers.size()));
    }

    public int minimum() {
        return question.minimum;
    }

    /** Whether the view as a whole is hidden. */
    public boolean hides(View view) {
        return period(view.period()).hides(FigureLines.EVERYBODY, places(view.filters()));
    }

    /** @param measures what the figure is made of; where it is of no touchpoint, nothing of it can be told */
    public boolean hides(List<AnswerColumnKey> measures, View view) {
        return measures.isEmpty() ? hides(view) : hides(measures, view.period(), view.filters());
    }

    public boolean hides(List<AnswerColumnKey> measures, WeekRange weekRange, List<SegmentFilter> filters) {
        var figure = numbers.get(measures);
        return figure == null || period(weekRange).hides(figure, places(filters));
    }

    private static List<SegmentPlace> places(List<SegmentFilter> filters) {
        return filters.stream()
                .map(filter -> new SegmentPlace(filter.segment().number(), filter.place()))
                .sorted(Comparator.comparing(SegmentPlace::segment))
                .toList();
    }

    /** The answers in view, as far as they are in. */
    public ShownAnswers shown(JourneyAnswers whole, View view) {
        if (view.isFiltered()) {
            return ShownAnswers.of(whole, view, this);
        }
        var known = everything;
        if (known == null) {
            known = ShownAnswers.of(whole, view, this);
            everything = known;
        }
        return known;
    }

    /** By their numbers. */
    Map<Integer, AnswerColumnKey> singleMeasures() {
        return question.figureLines.figures().stream()
                .filter(figure -> figure.size() == 1)
                .map(figure -> figure.get(0))
                .collect(Collectors.toMap(AnswerColumnKey::number, Function.identity()));
    }

    /** Whether each answer is in whatever cell it belongs to. */
    boolean areAllIn() {
        return entered.areAll();
    }

    /** Whether no import has changed any answer. */
    boolean haveOneVersionEach() {
        return respondentSets.haveOneVersionEach();
    }

    /** Of those with the view's labels, the rows that any figure may have taken in, in the order of the matrix. */
    int[] rowsOfAny(List<SegmentFilter> filters) {
        return haveOneVersionEach()
                ? rowsOf(List.of(), filters)
                : respondentSets.matrixRows(respondentSets.of(List.of(), places(filters)));
    }

    /** The rows that some figure has taken in of those with the view's labels, in the order of the matrix. */
    int[] rowsOf(List<AnswerColumnKey> measures, List<SegmentFilter> filters) {
        var figure = numbers.get(measures);
        return figure == null ? new int[0] : respondentSets.matrixRows(entered.of(figure, places(filters)));
    }

    /**
     * The rows of those who gave all these in one answer, as far as they may be told of together, in the order of the matrix:
     * nobody where the view's period has no edge for them.
     */
    int[] rowsOfAll(List<AnswerColumnKey> measures, View view) {
        var figures = measures.stream()
                .mapToInt(measure -> numbers.get(List.of(measure)))
                .toArray();
        var weekRange = view.period();
        var in = new BitSet();
        for (var batch : entered.together(figures, places(view.filters()), in)) {
            var edges = List.of(TimeEdges.of(batch, respondentSets, question.minimum));
            boolean isCut = (weekRange.from() == null || holdAt(edges, weekRange.from()))
                    && (weekRange.to() == null || holdAt(edges, weekRange.to().plusDays(1)));
            if (!isCut) {
                return new int[0];
            }
        }
        return respondentSets.matrixRows(in);
    }

    /** Two at a time may find out the same, which does no harm; a lock would be held for long. */
    private PeriodDisclosure period(WeekRange weekRange) {
        synchronized (periods) {
            var known = periods.get(weekRange);
            if (known != null) {
                return known;
            }
        }
        var found = new PeriodDisclosure(
                respondentSets,
                entered,
                weekRange,
                question.figureLines,
                question.labels,
                question.minimum,
                question.exact,
                question.rules);
        synchronized (periods) {
            periods.put(weekRange, found);
            forget();
        }
        return found;
    }

    private void forget() {
        long weight =
                periods.values().stream().mapToLong(PeriodDisclosure::weight).sum();
        var eldest = periods.values().iterator();
        while (weight > (long) MOST_COPIES * respondentSets.size() && eldest.hasNext()) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }

    /** The view in the smallest period around its own at whose ends its people, and those of fewer filters, have an edge. */
    public View snapped(View view) {
        var weekRange = view.period();
        if (question.exact || weekRange.isAll() || respondentSets.size() == 0) {
            return view;
        }
        return view.in(around(weekRange, edges(places(view.filters()))));
    }

    /** Of a figure without an edge where the view's period begins or ends: the days around it that stay together. */
    public Optional<WeekRange> together(List<AnswerColumnKey> measures, View view) {
        if (question.exact || view.period().isAll() || respondentSets.size() == 0) {
            return Optional.empty();
        }
        var figure = numbers.get(measures);
        if (figure == null) {
            return Optional.empty();
        }
        var edges = entered.edges(figure, places(view.filters()));
        return Optional.of(around(view.period(), edges)).filter(weekRange -> !weekRange.equals(view.period()));
    }

    private WeekRange around(WeekRange weekRange, List<TimeEdges> edges) {
        var from = weekRange.from();
        while (from != null && !holdAt(edges, from)) {
            from = from.minusWeeks(1);
        }
        var to = weekRange.to();
        while (to != null && !holdAt(edges, to.plusDays(1))) {
            to = to.plusWeeks(1);
        }
        return new WeekRange(from, to);
    }

    private boolean holdAt(List<TimeEdges> edges, LocalDate day) {
        int row = respondentSets.firstFrom(day.toEpochDay());
        return edges.stream().allMatch(each -> each.holdAt(row));
    }

    private List<TimeEdges> edges(List<SegmentPlace> group) {
        List<List<SegmentPlace>> groups = new ArrayList<>(List.of(List.of()));
        for (var label : group) {
            for (var shorter : List.copyOf(groups)) {
                var longer = new ArrayList<>(shorter);
                longer.add(label);
                groups.add(List.copyOf(longer));
            }
        }
        return groups.stream()
                .flatMap(each -> entered.edges(FigureLines.EVERYBODY, each).stream())
                .toList();
    }
}
