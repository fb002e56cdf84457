package io.attimo.disclosure;

import io.attimo.response.ResponseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which answers belong to which figure, as sets of rows in the order of their days: a period is a range of them. One who
 * looks has the counting to themselves; the sets are shared.
 */
final class RespondentSets {

    private static final int MONDAY = 4;
    private static final int WEEK = 7;

    private final AnswerVersions versions;
    private final ResponseMatrix responseMatrix;
    private final RespondentIndex respondents;
    private final int[] rows;
    private final int[] days;
    private final Map<AnswerColumnKey, BitSet> answered = new ConcurrentHashMap<>();
    private final Map<SegmentPlace, BitSet> labelled = new ConcurrentHashMap<>();
    private final Map<Object, TimeEdges> edges = new ConcurrentHashMap<>();

    RespondentSets(AnswerVersions versions, RespondentIndex respondents) {
        this(versions, respondents, byDay(versions.matrix()));
    }

    private RespondentSets(AnswerVersions versions, RespondentIndex respondents, int[] rows) {
        this.versions = versions;
        responseMatrix = versions.matrix();
        this.respondents = respondents;
        this.rows = rows;
        days = IntStream.of(rows).map(responseMatrix::day).toArray();
    }

    /** Those rows alone, numbered from 0. */
    RespondentSets between(int from, int to) {
        return from == 0 && to == rows.length
                ? this
                : new RespondentSets(versions, respondents, Arrays.copyOfRange(rows, from, Math.max(from, to)));
    }

    /** Days are whole numbers near one another, and rows fit beside them in one: sorting those is quick. */
    private static int[] byDay(ResponseMatrix responseMatrix) {
        return IntStream.range(0, responseMatrix.rows())
                .mapToLong(row -> (long) responseMatrix.day(row) << 32 | row)
                .sorted()
                .mapToInt(each -> (int) each)
                .toArray();
    }

    int size() {
        return rows.length;
    }

    /** Those of a figure under some labels. */
    BitSet of(List<AnswerColumnKey> measures, List<SegmentPlace> labels) {
        var set = answered(measures);
        labels.forEach(label -> set.and(labelled(label)));
        return set;
    }

    TimeEdges edges(List<AnswerColumnKey> measures, List<SegmentPlace> labels, int minimum) {
        var asked = List.of(measures, labels, minimum);
        var known = edges.get(asked);
        if (known == null) {
            known = TimeEdges.of(of(measures, labels), this, minimum);
            edges.put(asked, known);
        }
        return known;
    }

    /** @param measures those of a figure; none for everybody, whatever they answered */
    BitSet answered(List<AnswerColumnKey> measures) {
        var together = new BitSet(rows.length);
        if (measures.isEmpty()) {
            together.set(0, rows.length);
        }
        measures.forEach(measure -> together.or(answered.computeIfAbsent(measure, this::answered)));
        return together;
    }

    /** What is not on the scale, which may have been another one when it was given, is no answer. */
    private BitSet answered(AnswerColumnKey measure) {
        var marks = responseMatrix.marks(measure.number());
        var scale = measure.scale();
        return where(row -> scale.holds(marks[row]));
    }

    /** The places of those rows of the matrix that pass; word by word, since this runs over every answer in view. */
    private BitSet where(IntPredicate passes) {
        var words = new long[(rows.length + Long.SIZE - 1) / Long.SIZE];
        for (int place = 0; place < rows.length; place++) {
            if (passes.test(rows[place])) {
                words[place / Long.SIZE] |= 1L << place;
            }
        }
        return BitSet.valueOf(words);
    }

    /** To be read only. */
    BitSet labelled(SegmentPlace label) {
        return labelled.computeIfAbsent(
                label, asked -> where(row -> responseMatrix.place(asked.segment(), row) == asked.place()));
    }

    /** The first row of this day or of a later one. */
    int firstFrom(long day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first row of the week after that of a row. */
    int nextWeek(int row) {
        return firstFrom(Math.floorDiv(days[row] + WEEK - MONDAY, WEEK) * (long) WEEK + MONDAY);
    }

    /** The row of the matrix at each place of a set, in the matrix' order. */
    int[] matrixRows(BitSet set) {
        return set.stream().map(place -> rows[place]).sorted().toArray();
    }

    /** So that nobody has seen a part of it. */
    boolean cameAtOnce(ArrivalOrder arrivalOrder) {
        return rows.length == 0
                || !arrivalOrder.known()
                || versions.areOne()
                        && isIn(rows[0], arrivalOrder)
                        && IntStream.of(rows).allMatch(row -> cameWith(rows[0], row));
    }

    private boolean cameWith(int one, int other) {
        return Objects.equals(responseMatrix.importOf(one), responseMatrix.importOf(other))
                && (responseMatrix.importOf(one) != null || responseMatrix.moment(one) == responseMatrix.moment(other));
    }

    private boolean isIn(int row, ArrivalOrder arrivalOrder) {
        var deed = versions.came(row);
        if (deed != null) {
            return arrivalOrder.isIn(deed);
        }
        var importId = responseMatrix.importOf(row);
        return importId == null || arrivalOrder.isIn(importId);
    }

    /** What imports brought, and single answers: those of the two that there are. */
    List<ArrivalStream> streams(
            ArrivalOrder arrivalOrder,
            FigureLines figureLines,
            Map<Integer, Integer> labels,
            int minimum,
            Set<HidingRule> rules) {
        if (!versions.areOne()) {
            return streamsOfTurns(arrivalOrder, figureLines, labels, minimum, rules);
        }
        var imported = new long[rows.length];
        var single = new ArrayList<Integer>();
        int count = 0;
        for (int place = 0; place < rows.length; place++) {
            var importId = responseMatrix.importOf(rows[place]);
            if (importId == null) {
                single.add(place);
            } else if (arrivalOrder.isIn(importId)) {
                imported[count++] = (long) arrivalOrder.place(importId) << 32 | place;
            }
        }
        Arrays.sort(imported, 0, count);
        single.sort(Comparator.comparingLong(this::moment));
        var byImport = LongStream.of(imported).limit(count).mapToInt(each -> (int) each);
        var oneByOne = single.stream().mapToInt(Integer::intValue);
        return Stream.of(
                        new Arrivals(
                                byImport.toArray(), place -> arrivalOrder.place(responseMatrix.importOf(rows[place]))),
                        new Arrivals(oneByOne.toArray(), this::moment))
                .filter(each -> each.rows.length > 0)
                .map(each -> new ArrivalStream(this, figureLines, labels, minimum, rules, each.rows, each.ends(), null))
                .toList();
    }

    /** A row that came, or went. */
    private record Turn(int place, boolean leaves, long at) {}

    /** The same where imports have changed answers: one that changes goes, and comes otherwise at the same moment. */
    private List<ArrivalStream> streamsOfTurns(
            ArrivalOrder arrivalOrder,
            FigureLines figureLines,
            Map<Integer, Integer> labels,
            int minimum,
            Set<HidingRule> rules) {
        var imported = new ArrayList<Turn>();
        var single = new ArrayList<Turn>();
        for (int place = 0; place < rows.length; place++) {
            int row = rows[place];
            if (isIn(row, arrivalOrder)) {
                boolean isSingle = versions.came(row) == null && responseMatrix.importOf(row) == null;
                (isSingle ? single : imported).add(new Turn(place, false, came(row, arrivalOrder)));
            }
            var went = versions.went(row);
            if (went != null && arrivalOrder.isIn(went)) {
                imported.add(new Turn(place, true, arrivalOrder.place(went)));
            }
        }
        return Stream.of(imported, single)
                .filter(each -> !each.isEmpty())
                .map(each -> stream(each, figureLines, labels, minimum, rules))
                .toList();
    }

    private long came(int row, ArrivalOrder arrivalOrder) {
        var deed = versions.came(row);
        var importId = responseMatrix.importOf(row);
        return deed != null
                ? arrivalOrder.place(deed)
                : importId == null ? responseMatrix.moment(row) : arrivalOrder.place(importId);
    }

    private ArrivalStream stream(
            List<Turn> turns,
            FigureLines figureLines,
            Map<Integer, Integer> labels,
            int minimum,
            Set<HidingRule> rules) {
        turns.sort(Comparator.comparingLong(Turn::at).thenComparing(turn -> !turn.leaves));
        var places = turns.stream().mapToInt(Turn::place).toArray();
        var leaving = new BitSet();
        IntStream.range(0, places.length).filter(at -> turns.get(at).leaves).forEach(leaving::set);
        var ids = IntStream.of(places)
                .mapToObj(place -> responseMatrix.id(rows[place]))
                .toArray(UUID[]::new);
        var ends = IntStream.rangeClosed(1, places.length)
                .filter(end -> end == places.length || turns.get(end).at != turns.get(end - 1).at)
                .toArray();
        var several = new ResponseTurns(
                ids,
                leaving,
                (figures, one, other, wholly) -> IntStream.of(figures)
                        .mapToObj(figureLines.figures()::get)
                        .allMatch(measures -> wholly
                                ? isSame(measures, rows[places[one]], rows[places[other]])
                                : countsTheSame(measures, rows[places[one]], rows[places[other]])));
        return new ArrivalStream(
                this, figureLines, labels, minimum, rules, places, ends, leaving.isEmpty() ? null : several);
    }

    /** Whether two rows say the same, on the same day and with the same weight. */
    private boolean isSame(List<AnswerColumnKey> measures, int one, int other) {
        return responseMatrix.respondent(one) == responseMatrix.respondent(other)
                && responseMatrix.day(one) == responseMatrix.day(other)
                && countsTheSame(measures, one, other);
    }

    /** Whoever said it and whenever: in sums over all time the one stands for the other. */
    private boolean countsTheSame(List<AnswerColumnKey> measures, int one, int other) {
        return (!responseMatrix.isWeighted()
                        || responseMatrix.weights()[one] == responseMatrix.weights()[other])
                && measures.stream().allMatch(measure -> isSame(measure, one, other));
    }

    private boolean isSame(AnswerColumnKey measure, int one, int other) {
        var marks = responseMatrix.marks(measure.number());
        boolean isMark = measure.scale().holds(marks[one]);
        return isMark == measure.scale().holds(marks[other]) && (!isMark || marks[one] == marks[other]);
    }

    /**
     * What is left of a sum less another one: those who are in one alone. Versions of an answer that count the same stand for
     * one another, however many of them there are.
     */
    BitSet difference(List<AnswerColumnKey> measures, BitSet one, BitSet other) {
        return difference(measures, one, other, false);
    }

    /** @param wholly also those of whom the day or the person alone is another */
    BitSet difference(List<AnswerColumnKey> measures, BitSet one, BitSet other, boolean wholly) {
        var different = (BitSet) one.clone();
        different.xor(other);
        if (!haveOneVersionEach()) {
            var byResponse = new HashMap<UUID, List<Integer>>();
            different.stream()
                    .filter(place -> versions.hasOthers(rows[place]))
                    .forEach(place -> byResponse
                            .computeIfAbsent(responseMatrix.id(rows[place]), fresh -> new ArrayList<>())
                            .add(place));
            byResponse.values().stream().filter(all -> all.size() > 1).forEach(all -> {
                all.forEach(different::clear);
                uncancelled(measures, all, one, wholly).forEach(different::set);
            });
        }
        return different;
    }

    /** Of the versions of one response, a place for each that is not as often in the one sum as in the other. */
    private List<Integer> uncancelled(
            List<AnswerColumnKey> measures, List<Integer> places, BitSet one, boolean wholly) {
        var times = new LinkedHashMap<Integer, Integer>();
        for (int place : places) {
            int same = times.keySet().stream()
                    .filter(before -> wholly
                            ? isSame(measures, rows[before], rows[place])
                            : countsTheSame(measures, rows[before], rows[place]))
                    .findFirst()
                    .orElse(place);
            times.merge(same, one.get(place) ? 1 : -1, Integer::sum);
        }
        times.values().removeIf(each -> each == 0);
        return List.copyOf(times.keySet());
    }

    /**
     * How many people make the difference: few where few say something else, also beside others of whom no more than the day
     * is another.
     */
    int peopleBetween(List<AnswerColumnKey> measures, BitSet one, BitSet other, int minimum) {
        int others = people(difference(measures, one, other));
        return haveOneVersionEach() || Suppression.isSmall(others, minimum)
                ? others
                : people(difference(measures, one, other, true));
    }

    /** Of a range of rows, without those whose answer stands there twice and counts the same: before and after a change. */
    BitSet sayingOtherwise(List<AnswerColumnKey> measures, BitSet changed, int first, int after) {
        var otherwise = (BitSet) changed.clone();
        otherwise.clear(0, first);
        otherwise.clear(Math.max(first, after), rows.length);
        if (haveOneVersionEach()) {
            return otherwise;
        }
        var seen = new HashMap<UUID, Integer>();
        changed.get(0, after).stream()
                .filter(place -> place >= first && versions.hasOthers(rows[place]))
                .forEach(place -> {
                    var before = seen.put(responseMatrix.id(rows[place]), place);
                    if (before != null && countsTheSame(measures, rows[before], rows[place])) {
                        otherwise.clear(before);
                        otherwise.clear(place);
                    }
                });
        return otherwise;
    }

    boolean haveOneVersionEach() {
        return versions.areOne();
    }

    /** Rows in the order in which they came, and when each did. */
    private record Arrivals(int[] rows, IntToLongFunction came) {

        /** Up to which of them came at once. */
        int[] ends() {
            return IntStream.rangeClosed(1, rows.length)
                    .filter(end -> end == rows.length || came.applyAsLong(rows[end]) != came.applyAsLong(rows[end - 1]))
                    .toArray();
        }
    }

    BitSet underWay(ArrivalOrder arrivalOrder) {
        var set = new BitSet();
        IntStream.range(0, rows.length)
                .filter(place -> !isIn(rows[place], arrivalOrder))
                .forEach(set::set);
        return set;
    }

    private long moment(int place) {
        return responseMatrix.moment(rows[place]);
    }

    int persons() {
        return respondents.count();
    }

    boolean haveOneRowEach() {
        return respondents.haveOneRowEach();
    }

    int person(int row) {
        return respondents.of(rows[row]);
    }

    int people(BitSet set) {
        return haveOneRowEach() ? set.cardinality() : persons(set).cardinality();
    }

    private BitSet persons(BitSet set) {
        var persons = new BitSet(respondents.count());
        for (int row = set.nextSetBit(0); row >= 0; row = set.nextSetBit(row + 1)) {
            persons.set(person(row));
        }
        return persons;
    }

    /** Whether there are so few people in it; nobody is few. */
    boolean areFew(BitSet set, int minimum) {
        return firstEnough(set, 0, minimum) < 0;
    }

    /** Whether some people, but few, are in the whole and not in its part: the published counts differ by them. */
    boolean differByFew(BitSet whole, BitSet part, int minimum) {
        if (haveOneRowEach()) {
            return Suppression.isSmall(whole.cardinality() - (long) part.cardinality(), minimum);
        }
        var others = persons(whole);
        others.andNot(persons(part));
        return Suppression.isSmall(others.cardinality(), minimum);
    }

    /** From a row on: the row by which there are enough people; −1 if there are not. */
    int firstEnough(BitSet set, int from, int minimum) {
        var seen = new int[minimum];
        int count = 0;
        for (int row = set.nextSetBit(from); row >= 0; row = set.nextSetBit(row + 1)) {
            int person = person(row);
            if (isNew(seen, count, person)) {
                seen[count++] = person;
                if (count == minimum) {
                    return row;
                }
            }
        }
        return -1;
    }

    private static boolean isNew(int[] seen, int count, int person) {
        for (int i = 0; i < count; i++) {
            if (seen[i] == person) {
                return false;
            }
        }
        return true;
    }
}
