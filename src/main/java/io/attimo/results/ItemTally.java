package io.attimo.results;

import com.fasterxml.jackson.databind.JsonNode;
import io.attimo.disclosure.RespondentStatistics;
import io.attimo.disclosure.Suppression;
import io.attimo.journey.Scale;
import io.attimo.statistics.EvenSpread;
import io.attimo.statistics.Interval;
import io.attimo.statistics.SampleSums;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyAnswers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts the answers to one item, one after the other. */
final class ItemTally {

    private static final int MOST_MARKS = 21;
    private static final int MOST_STEPS = 10_000;
    private static final int MOST_MONTHS = 36;
    private static final MathContext EDGES = new MathContext(12);
    private static final String YES = "yes";

    /** Answers that say it, different people who do, and the sum of the places it was ranked at. */
    private static final class Said {
        private long answers;
        private long people;
        private long places;
    }

    private final AskedItem item;
    private final Map<String, Said> said = new LinkedHashMap<>();
    private final Set<String> saidByPerson = new HashSet<>();
    private final TreeMap<Double, Long> marks = new TreeMap<>();
    private final NumberBins numbers = new NumberBins();
    private final WordSample words = new WordSample();
    private final RespondentSums values = new RespondentSums();
    private final RespondentSums glory = new RespondentSums();
    private final RespondentSums pain = new RespondentSums();
    private final RespondentSums net = new RespondentSums();
    private final Scale scale;
    private long answers;
    private long people;
    private long notApplicable;
    private boolean hasAnswered;
    private boolean hasSaidNotApplicable;

    ItemTally(AskedItem item) {
        this.item = item;
        this.scale = item.marks();
        if (item.kind() != QuestionKind.DATE) {
            item.choices().keySet().forEach(key -> said.put(key, new Said()));
        }
        if (isShortScale()) {
            for (double mark = scale.min(); mark <= scale.max(); mark++) {
                marks.put(mark, 0L);
            }
        }
    }

    private boolean isShortScale() {
        return scale != null
                && scale.min() == Math.rint(scale.min())
                && scale.max() == Math.rint(scale.max())
                && scale.max() - scale.min() < MOST_MARKS;
    }

    /** @param lot by which some of the words are drawn */
    void add(JsonNode answer, long lot) {
        if (SurveyAnswers.isNotApplicable(answer)) {
            hasSaidNotApplicable = true;
            return;
        }
        if (scale != null) {
            if (answer.isNumber() && scale.holds(answer.doubleValue())) {
                mark(answer.doubleValue());
            }
            return;
        }
        switch (item.kind()) {
            case SINGLE, SEVERAL, MATRIX -> choose(answer, lot);
            case RANKING -> rank(answer);
            case NUMBER -> number(answer);
            case DATE -> date(answer.asText());
            case CONSENT -> say(YES);
            case EMAIL -> {}
            default -> words.add(answer.asText(), lot);
        }
        answered();
    }

    private void answered() {
        hasAnswered = true;
        answers++;
    }

    private void mark(double mark) {
        boolean isGlory = scale.isGlory(mark);
        boolean isPain = scale.isPain(mark);
        values.add(scale.score(mark));
        glory.add(isGlory ? 1 : 0);
        pain.add(isPain ? 1 : 0);
        net.add((isGlory ? 1 : 0) - (isPain ? 1 : 0));
        if (isShortScale()) {
            marks.merge(mark, 1L, Long::sum);
        } else {
            numbers.add(mark);
        }
        answered();
    }

    private void number(JsonNode answer) {
        values.add(answer.doubleValue());
        numbers.add(answer.doubleValue());
    }

    private void choose(JsonNode answer, long lot) {
        AskedItem.parts(answer).map(AskedItem::choice).distinct().forEach(this::say);
        AskedItem.words(answer).ifPresent(own -> words.add(own, lot));
    }

    private void rank(JsonNode answer) {
        int place = 0;
        for (var part : answer) {
            place++;
            say(AskedItem.choice(part)).places += place;
        }
    }

    private void date(String day) {
        try {
            say(LocalDate.parse(day).toString().substring(0, "yyyy-MM".length()));
        } catch (DateTimeException noDay) {
            say(day);
        }
    }

    private Said say(String key) {
        var it = said.computeIfAbsent(key, fresh -> new Said());
        it.answers++;
        if (saidByPerson.add(key)) {
            it.people++;
        }
        return it;
    }

    /** What comes next is of another person. */
    void endPerson() {
        people += hasAnswered ? 1 : 0;
        notApplicable += hasSaidNotApplicable ? 1 : 0;
        hasAnswered = false;
        hasSaidNotApplicable = false;
        saidByPerson.clear();
        values.endPerson();
        glory.endPerson();
        pain.endPerson();
        net.endPerson();
    }

    /** @param minimum of people whose figures are shown */
    ItemResult result(int minimum) {
        if (Suppression.isSmall(people, minimum)) {
            return ItemResult.hidden(item);
        }
        var own = people == 0 ? NONE : value();
        return new ItemResult(
                item, people, notApplicable, own.value(), own.interval(), false, distribution(minimum), words.some());
    }

    private record Value(Double value, Interval interval) {}

    private static final Value NONE = new Value(null, null);

    private Value value() {
        if (scale == null) {
            return item.kind() == QuestionKind.NUMBER ? number(values.sums()) : NONE;
        }
        var statistics = new RespondentStatistics(
                values.sums(),
                glory.sums(),
                pain.sums(),
                net.sums(),
                spread(0, 100, scale.min(), scale.max(), 1),
                false);
        if (item.kind() == QuestionKind.NPS) {
            return new Value(100 * statistics.net().mean(), statistics.ofNps());
        }
        var scores = statistics.ofScores();
        double one = scale.mark(scores.low());
        double other = scale.mark(scores.high());
        return new Value(
                scale.mark(statistics.scores().mean()), new Interval(Math.min(one, other), Math.max(one, other)));
    }

    private Value number(SampleSums sums) {
        var min = item.question().min();
        var max = item.question().max();
        var interval = min == null || max == null || min >= max
                ? sums.interval()
                : sums.interval(spread(min, max, min, max, item.question().step()));
        return new Value(sums.mean(), interval.orElse(null));
    }

    /** From low to high in as many steps as there are from min to max. */
    private static EvenSpread spread(double low, double high, double min, double max, Number step) {
        double steps = step == null ? 0 : (max - min) / step.doubleValue();
        boolean isCounted = steps >= 1 && steps < MOST_STEPS && steps == Math.rint(steps) && min == Math.rint(min);
        return isCounted ? new EvenSpread(low, high, (int) steps + 1) : EvenSpread.between(low, high);
    }

    private List<AnswerShare> distribution(int minimum) {
        if (isShortScale()) {
            var shares = new ArrayList<AnswerShare>();
            marks.forEach((mark, many) -> shares.add(share(plain(mark), many, null)));
            return bestFirst(shares);
        }
        if (people == 0) {
            return List.of();
        }
        if (scale != null || item.kind() == QuestionKind.NUMBER) {
            var shares = new ArrayList<AnswerShare>();
            numbers.shown().forEach(bin -> shares.add(share(key(bin), bin.answers(), null)));
            return scale == null ? shares : bestFirst(shares);
        }
        return item.kind() == QuestionKind.DATE ? dates() : choices(minimum);
    }

    private List<AnswerShare> bestFirst(List<AnswerShare> shares) {
        if (!scale.reversed()) {
            Collections.reverse(shares);
        }
        return List.copyOf(shares);
    }

    private static String key(NumberBins.Bin bin) {
        return bin.from() == bin.to() ? plain(bin.from()) : edge(bin.from()) + ".." + edge(bin.to());
    }

    /** Without the last digits, which are those of a computer. */
    private static String edge(double number) {
        return plain(new BigDecimal(number).round(EDGES).doubleValue());
    }

    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private List<AnswerShare> dates() {
        var months = new TreeMap<String, Long>();
        said.forEach((month, it) -> months.put(month, it.answers));
        if (months.size() <= MOST_MONTHS) {
            return months.entrySet().stream()
                    .map(month -> share(month.getKey(), month.getValue(), null))
                    .toList();
        }
        var years = new TreeMap<String, Long>();
        months.forEach((month, many) -> years.merge(month.replaceAll("-\\d\\d$", ""), many, Long::sum));
        return years.entrySet().stream()
                .map(year -> share(year.getKey(), year.getValue(), null))
                .toList();
    }

    private List<AnswerShare> choices(int minimum) {
        var hidden = item.question().segment() == null ? Set.<String>of() : hiddenLabels(minimum);
        var shares = new ArrayList<AnswerShare>();
        said.forEach((key, it) -> {
            boolean isRanked = item.kind() == QuestionKind.RANKING && it.answers > 0;
            var share = share(key, it.answers, isRanked ? (double) it.places / it.answers : null);
            shares.add(hidden.contains(key) ? share.hidden() : share);
        });
        return List.copyOf(shares);
    }

    /** Of a segment each label is a group of people: the small ones are hidden, and others with them. */
    private Set<String> hiddenLabels(int minimum) {
        var keys = List.copyOf(said.keySet());
        var respondents = new long[keys.size() + 1];
        for (int i = 0; i < keys.size(); i++) {
            respondents[i] = said.get(keys.get(i)).people;
        }
        respondents[keys.size()] = people;
        var line = new Suppression.Line(IntStream.range(0, keys.size()).toArray(), keys.size());
        var suppression = new Suppression(
                respondents,
                new boolean[respondents.length],
                List.of(line),
                minimum,
                (labels, of) -> IntStream.of(labels)
                                .mapToLong(label -> respondents[label])
                                .sum()
                        < minimum);
        suppression.settle();
        var hidden = new HashSet<String>();
        for (int i = 0; i < keys.size(); i++) {
            if (suppression.hides(i) || suppression.hides(keys.size())) {
                hidden.add(keys.get(i));
            }
        }
        return hidden;
    }

    private AnswerShare share(String key, long many, Double place) {
        return new AnswerShare(key, many, answers == 0 ? 0 : (double) many / answers, place);
    }
}
