package io.attimo.survey;

import static io.attimo.survey.InvalidSurvey.Fault.NEVER_HOLDS;
import static io.attimo.survey.InvalidSurvey.Fault.NOBODY_REACHES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether any answers at all lead somewhere. It looks for some that do, and names only what it has proved that nobody gets
 * to: where the search becomes long, it takes for possible what it has not seen to be impossible.
 */
final class PossibleAnswers {

    private static final int MOST_TRIED_AT_ONCE = 100_000;
    private static final int MOST_TRIED = 5_000_000;
    private static final int MOST_KEYS = 8;
    private static final int DEEPEST = 100;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** That nobody writes, for all that is not written in a condition. */
    private static final String ANY_OTHER = "\u0000";

    /** A condition that is to hold, or not to. */
    private record Goal(Condition condition, boolean wanted) {

        boolean isMetBy(List<JsonNode> answers) {
            return condition.isMetBy(answers) == wanted;
        }

        /** Whether it asks for an answer, so that its question has to be shown. */
        boolean needsAnswer() {
            return condition.question() != null && !isMetBy(List.of());
        }
    }

    private final SurveyDefinition survey;
    private final Map<String, SurveyQuestion> questions = new HashMap<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private final List<InvalidSurvey.Problem> problems = new ArrayList<>();
    private int triedInAll;

    /** @param survey that is well formed */
    PossibleAnswers(SurveyDefinition survey) {
        this.survey = survey;
        for (int i = 0; i < survey.pages().size(); i++) {
            for (var question : survey.pages().get(i).questions()) {
                questions.put(question.key(), question);
                pages.put(question.key(), i);
            }
        }
    }

    /** What can never be, each at its place. */
    List<InvalidSurvey.Problem> problems() {
        for (int i = 0; i < survey.pages().size(); i++) {
            page(i, "pages[" + i + "]");
        }
        var before = new ArrayList<Goal>();
        for (int i = 0; i < survey.ends().size(); i++) {
            end(survey.ends().get(i).when(), "ends[" + i + "]", before);
        }
        return problems;
    }

    private void page(int number, String path) {
        var page = survey.pages().get(number);
        var goals = new ArrayList<>(endings(0, number));
        if (page.repeat() != null) {
            goals.add(answered(page.repeat().over()));
        }
        if (!isPossible(goals, number)) {
            problems.add(new InvalidSurvey.Problem(path, NOBODY_REACHES, ""));
            return;
        }
        if (!holds(page.showIf(), path + ".showIf", goals, number)) {
            return;
        }
        for (int i = 0; i < page.questions().size(); i++) {
            question(page.questions().get(i), path + ".questions[" + i + "]", List.copyOf(goals), number);
        }
        holds(page.endIf(), path + ".endIf", goals, number);
    }

    private void question(SurveyQuestion question, String path, List<Goal> ofPage, int number) {
        var goals = new ArrayList<>(ofPage);
        if (!holds(question.showIf(), path + ".showIf", goals, number)) {
            return;
        }
        for (int i = 0; i < question.choices().size(); i++) {
            holds(
                    question.choices().get(i).showIf(),
                    path + ".choices[" + i + "].showIf",
                    new ArrayList<>(goals),
                    number);
        }
        for (int i = 0; i < question.rows().size(); i++) {
            holds(question.rows().get(i).showIf(), path + ".rows[" + i + "].showIf", new ArrayList<>(goals), number);
        }
    }

    /** Adds the condition to the goals; where it can never hold, says so. */
    private boolean holds(Condition condition, String path, List<Goal> goals, int number) {
        if (condition == null) {
            return true;
        }
        goals.add(new Goal(condition, true));
        boolean isPossible = isPossible(goals, number);
        if (!isPossible) {
            problems.add(new InvalidSurvey.Problem(path, NEVER_HOLDS, ""));
        }
        return isPossible;
    }

    private void end(Condition when, String path, List<Goal> before) {
        var own = when == null ? List.<Goal>of() : List.of(new Goal(when, true));
        if (!isPossible(own, 0)) {
            problems.add(new InvalidSurvey.Problem(path + ".when", NEVER_HOLDS, ""));
        } else if (!isPossible(Stream.of(before, own).flatMap(List::stream).toList(), 0)) {
            problems.add(new InvalidSurvey.Problem(path, NOBODY_REACHES, ""));
        }
        before.add(new Goal(when == null ? ALWAYS : when, false));
    }

    private static final Condition ALWAYS = all(List.of());

    private static Condition all(List<Condition> parts) {
        return new Condition(parts, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Condition not(Condition condition) {
        return new Condition(null, null, condition, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Condition any(List<Condition> parts) {
        return new Condition(null, parts, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Goal answered(String question) {
        return new Goal(
                new Condition(null, null, null, null, null, question, null, null, null, null, null, null, true, null),
                true);
    }

    /** That the survey does not end behind one of these pages. */
    private List<Goal> endings(int from, int to) {
        return survey.pages().subList(from, Math.max(from, to)).stream()
                .filter(page -> page.endIf() != null && page.repeat() == null)
                .map(page -> page.showIf() == null ? page.endIf() : all(List.of(page.showIf(), page.endIf())))
                .map(ending -> new Goal(ending, false))
                .toList();
    }

    /** @param reached the page before which the goals say already that the survey does not end */
    private boolean isPossible(List<Goal> goals, int reached) {
        return new Attempt().meets(new ArrayDeque<>(goals), new Facts(Map.of(), Set.of(), reached), List.of(), 0);
    }

    /**
     * What has to be so on one way of meeting the goals.
     *
     * @param goals by what they ask
     * @param shown questions whose own conditions are among them
     */
    private record Facts(Map<String, List<Goal>> goals, Set<String> shown, int reached) {}

    /** One search, which does not go on for ever. */
    private final class Attempt {

        private int tried;

        /** @param forks of each of which one goal is to be met */
        boolean meets(Deque<Goal> todo, Facts known, List<List<Goal>> forks, int depth) {
            var goals = new HashMap<>(known.goals());
            var shown = new LinkedHashSet<>(known.shown());
            var open = new ArrayList<>(forks);
            int reached = known.reached();
            while (!todo.isEmpty()) {
                var goal = todo.pop();
                if (isLong() || depth > DEEPEST) {
                    return true;
                }
                var parts = parts(goal);
                if (parts != null) {
                    if (isFork(goal)) {
                        open.add(parts);
                    } else {
                        parts.forEach(todo::push);
                    }
                    continue;
                }
                var asked = asked(goal.condition());
                var together = Stream.concat(goals.getOrDefault(asked, List.of()).stream(), Stream.of(goal))
                        .distinct()
                        .toList();
                goals.put(asked, together);
                if (!isPossible(goal, together)) {
                    return false;
                }
                if (goal.needsAnswer()
                        && shown.add(Condition.key(goal.condition().question()))) {
                    var key = Condition.key(goal.condition().question());
                    showing(key, reached).forEach(todo::push);
                    reached = Math.max(reached, pages.get(key));
                }
            }
            var facts = new Facts(goals, shown, reached);
            if (open.isEmpty()) {
                return true;
            }
            var fork = open.remove(0);
            return fork.stream().anyMatch(goal -> meets(new ArrayDeque<>(List.of(goal)), facts, open, depth + 1));
        }

        private boolean isLong() {
            tried++;
            triedInAll++;
            return tried > MOST_TRIED_AT_ONCE || triedInAll > MOST_TRIED;
        }

        /** Of several parts one is enough. */
        private static boolean isFork(Goal goal) {
            return goal.wanted()
                    ? goal.condition().any() != null
                    : goal.condition().all() != null;
        }

        /** Null of what asks something itself. */
        private static List<Goal> parts(Goal goal) {
            var condition = goal.condition();
            if (condition.not() != null) {
                return List.of(new Goal(condition.not(), !goal.wanted()));
            }
            var parts = condition.all() == null ? condition.any() : condition.all();
            return parts == null
                    ? null
                    : parts.stream().map(each -> new Goal(each, goal.wanted())).toList();
        }

        private List<Goal> showing(String key, int reached) {
            var page = survey.pages().get(pages.get(key));
            var goals = new ArrayList<>(endings(reached, pages.get(key)));
            Stream.of(page.showIf(), questions.get(key).showIf())
                    .filter(Objects::nonNull)
                    .forEach(each -> goals.add(new Goal(each, true)));
            if (page.repeat() != null) {
                goals.add(answered(page.repeat().over()));
            }
            return goals;
        }

        /** Whether one answer does for all of them. */
        private boolean isPossible(Goal goal, List<Goal> together) {
            if (goal.condition().language() != null) {
                return survey.languages().stream()
                        .anyMatch(each -> together.stream()
                                .allMatch(other -> other.condition().language().equals(each) == other.wanted()));
            }
            if (goal.condition().field() != null) {
                return Stream.concat(
                                together.stream().map(each -> each.condition().is()), Stream.of(ANY_OTHER))
                        .anyMatch(value -> together.stream()
                                .allMatch(each -> each.condition().is().equals(value) == each.wanted()));
            }
            var question = questions.get(Condition.key(goal.condition().question()));
            // Of what is asked several times, two conditions may each be met by another answer.
            var goals = isAskedOnce(goal.condition(), question) ? together : List.of(goal);
            if (goals.stream().allMatch(each -> each.isMetBy(List.of()))) {
                return true;
            }
            boolean isContradiction =
                    goals.stream().anyMatch(each -> goals.contains(new Goal(each.condition(), !each.wanted())));
            if (isContradiction) {
                return false;
            }
            var answers = question.kind().isText()
                    ? texts(goals)
                    : answers(question, goals.stream().map(Goal::condition).toList());
            if (answers == null) {
                return true;
            }
            tried += answers.size() * goals.size();
            triedInAll += answers.size() * goals.size();
            return answers.stream().anyMatch(answer -> goals.stream().allMatch(each -> each.isMetBy(List.of(answer))));
        }
    }

    /** Null where anything may have been written. */
    private static List<JsonNode> texts(List<Goal> goals) {
        boolean isNone = goals.stream()
                .anyMatch(each ->
                        each.condition().answered() != null && each.condition().answered() != each.wanted());
        if (isNone) {
            return List.of();
        }
        boolean isOneOfSome = goals.stream()
                .anyMatch(each -> each.wanted()
                        ? each.condition().is() != null || each.condition().in() != null
                        : each.condition().isNot() != null);
        return isOneOfSome
                ? values(goals.stream().map(Goal::condition).toList())
                        .map(value -> (JsonNode) new TextNode(value))
                        .toList()
                : null;
    }

    private static String asked(Condition condition) {
        return condition.language() != null
                ? "a language"
                : condition.field() != null ? "field " + condition.field() : condition.question();
    }

    private boolean isAskedOnce(Condition condition, SurveyQuestion question) {
        return survey.pages().get(pages.get(question.key())).repeat() == null
                && (question.kind() != QuestionKind.MATRIX || Condition.row(condition.question()) != null);
    }

    /**
     * Enough answers that, whatever somebody answers, one of these is the same to all of the conditions; null where there are
     * too many.
     */
    static List<JsonNode> answers(SurveyQuestion question, List<Condition> conditions) {
        var answers = question.marks() != null
                ? numbers(
                        conditions,
                        BigDecimal.valueOf(question.marks().min()),
                        BigDecimal.valueOf(question.marks().max()),
                        question.marks().marks())
                : switch (question.kind()) {
                    case NUMBER -> numbers(conditions, decimal(question.min()), decimal(question.max()), List.of());
                    case DATE -> days(conditions);
                    case CONSENT -> List.<JsonNode>of(new TextNode(AnswerReading.YES));
                    case SINGLE -> choices(question).map(JsonNode.class::cast).toList();
                    case SEVERAL, RANKING -> several(question, conditions);
                    case MATRIX ->
                        question.takesSeveral()
                                ? several(question, conditions)
                                : choices(question).map(JsonNode.class::cast).toList();
                    default -> null;
                };
        if (answers == null || question.notApplicable() == null) {
            return answers;
        }
        return Stream.concat(answers.stream(), Stream.of(SurveyAnswers.notApplicable()))
                .toList();
    }

    private static BigDecimal decimal(Double number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static Stream<TextNode> choices(SurveyQuestion question) {
        return Stream.concat(
                        question.choices().stream().map(SurveyChoice::key),
                        question.other() == null ? Stream.empty() : Stream.of(SurveyQuestion.OTHER))
                .map(TextNode::new);
    }

    /** What the conditions name. */
    static Stream<String> values(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.is(), each.isNot(), each.contains(), each.atLeast(), each.atMost()),
                        each.in() == null ? Stream.empty() : each.in().stream()))
                .filter(Objects::nonNull);
    }

    /** Each that is named, and one between each two. */
    private static List<JsonNode> numbers(
            List<Condition> conditions, BigDecimal min, BigDecimal max, List<Integer> marks) {
        if (!marks.isEmpty()) {
            return marks.stream()
                    .map(mark -> (JsonNode) DecimalNode.valueOf(BigDecimal.valueOf(mark)))
                    .toList();
        }
        var named = new TreeSet<BigDecimal>();
        values(conditions).flatMap(each -> Condition.number(each).stream()).forEach(named::add);
        Stream.of(min, max).filter(Objects::nonNull).forEach(named::add);
        var tried = new TreeSet<>(named);
        for (var number : named) {
            var next = named.higher(number);
            tried.add(
                    next == null ? number.add(BigDecimal.ONE) : number.add(next).divide(TWO));
        }
        tried.add(named.isEmpty() ? BigDecimal.ZERO : named.first().subtract(BigDecimal.ONE));
        return tried.stream()
                .filter(number -> min == null || number.compareTo(min) >= 0)
                .filter(number -> max == null || number.compareTo(max) <= 0)
                .map(number -> (JsonNode) DecimalNode.valueOf(number))
                .toList();
    }

    private static List<JsonNode> days(List<Condition> conditions) {
        var named = values(conditions).map(LocalDate::parse).toList();
        return (named.isEmpty() ? Stream.of(LocalDate.EPOCH) : named.stream())
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .distinct()
                .map(day -> (JsonNode) new TextNode(day.toString()))
                .toList();
    }

    /** All sets of the choices that are named, each with one that is not and without. */
    private static List<JsonNode> several(SurveyQuestion question, List<Condition> conditions) {
        var named = new ArrayList<>(new LinkedHashSet<>(values(conditions).toList()));
        choices(question)
                .map(TextNode::textValue)
                .filter(key -> !named.contains(key) && !isExclusive(question, key))
                .findFirst()
                .ifPresent(named::add);
        if (named.size() > MOST_KEYS) {
            return null;
        }
        int most = question.most() == null ? named.size() : question.most();
        return Stream.concat(
                        IntStream.range(1, 1 << named.size())
                                .mapToObj(set -> IntStream.range(0, named.size())
                                        .filter(i -> (set >> i & 1) == 1)
                                        .mapToObj(named::get)
                                        .toList()),
                        question.choices().stream()
                                .filter(SurveyChoice::isExclusive)
                                .map(choice -> List.of(choice.key())))
                .distinct()
                .filter(keys -> keys.size() <= most)
                .filter(keys -> keys.size() == 1 || keys.stream().noneMatch(key -> isExclusive(question, key)))
                .map(keys -> {
                    var several = JsonNodeFactory.instance.arrayNode();
                    keys.forEach(several::add);
                    return (JsonNode) several;
                })
                .toList();
    }

    private static boolean isExclusive(SurveyQuestion question, String key) {
        return question.choice(key).filter(SurveyChoice::isExclusive).isPresent();
    }
}
