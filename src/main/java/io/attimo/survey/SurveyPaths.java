package io.attimo.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ways through a survey, tried one by one: of the answers that lead elsewhere, each in turn.
 *
 * @param shortest the fewest questions that anybody is asked
 * @param longest the most
 * @param isExact whether all ways were tried; if not, the shortest has at most so many questions, and the longest at least
 */
public record SurveyPaths(Way shortest, Way longest, boolean isExact) {

    private static final int MOST_QUESTIONS_TRIED = 100_000;
    private static final int MOST_KEYS = 6;
    private static final String ANY_OTHER = "…";

    /** @param questions how many are asked; a statement is none */
    public record Way(int questions, List<ShownPage> pages) {}

    /** @param survey that is well formed */
    public static SurveyPaths of(SurveyDefinition survey) {
        var first = new Search(survey, false);
        first.tryAll();
        if (first.isWhole) {
            return new SurveyPaths(first.shortest, first.longest, true);
        }
        var other = new Search(survey, true);
        other.tryAll();
        return new SurveyPaths(
                first.shortest.questions() <= other.shortest.questions() ? first.shortest : other.shortest,
                first.longest.questions() >= other.longest.questions() ? first.longest : other.longest,
                false);
    }

    /** What is to be answered next: a question or, of a matrix, a row. */
    private record Decision(SurveyQuestion question, String row, ShownPage page) {

        String name() {
            return page.name(question) + "." + row;
        }

        ObjectNode answered(ObjectNode before, JsonNode answer) {
            var after = before.deepCopy();
            var place = after;
            if (page.choice() != null) {
                place = place.withObjectProperty(question.key());
            }
            var key = page.choice() == null ? question.key() : page.choice();
            if (row == null) {
                place.set(key, answer);
            } else {
                place.withObjectProperty(key).set(row, answer);
            }
            return after;
        }
    }

    private static final class Search {

        private final SurveyDefinition survey;
        private final boolean isBackwards;
        /** By what they ask: {@code question} or {@code matrix.row}. */
        private final Map<String, List<Condition>> asking = new HashMap<>();

        private final Set<String> repeating = new HashSet<>();
        private boolean isOfLanguage;
        private final Map<String, List<Condition>> ofFields = new LinkedHashMap<>();
        private int tried;
        private boolean isWhole;
        private Way shortest;
        private Way longest;

        Search(SurveyDefinition survey, boolean isBackwards) {
            this.survey = survey;
            this.isBackwards = isBackwards;
            conditions(survey).forEach(this::note);
            isWhole = survey.pages().stream().noneMatch(Search::isChoiceAskingBelow);
            survey.pages().stream()
                    .map(SurveyPage::repeat)
                    .filter(Objects::nonNull)
                    .forEach(repeat -> repeating.add(repeat.over()));
        }

        private static Stream<Condition> conditions(SurveyDefinition survey) {
            return survey.pages().stream()
                    .flatMap(page -> Stream.concat(
                            Stream.of(page.showIf(), page.endIf()),
                            page.questions().stream()
                                    .flatMap(question -> Stream.of(
                                                    Stream.of(question.showIf()),
                                                    question.choices().stream().map(SurveyChoice::showIf),
                                                    question.rows().stream().map(MatrixRow::showIf))
                                            .flatMap(each -> each))))
                    .filter(Objects::nonNull);
        }

        /** Where a choice hangs on what stands below it, it is not tried what that would make of the answers above. */
        private static boolean isChoiceAskingBelow(SurveyPage page) {
            var above = new HashSet<String>();
            for (var question : page.questions()) {
                boolean isBelow = question.choices().stream()
                        .map(SurveyChoice::showIf)
                        .filter(condition -> condition != null && condition.asksOneOf(page))
                        .flatMap(Condition::asked)
                        .anyMatch(key -> page.questions().stream().anyMatch(each -> key.equals(each.key()))
                                && !above.contains(key));
                if (isBelow) {
                    return true;
                }
                above.add(question.key());
            }
            return false;
        }

        private void note(Condition condition) {
            Stream.of(condition.all(), condition.any())
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .forEach(this::note);
            Optional.ofNullable(condition.not()).ifPresent(this::note);
            isOfLanguage |= condition.language() != null;
            if (condition.field() != null) {
                ofFields.computeIfAbsent(condition.field(), none -> new ArrayList<>())
                        .add(condition);
            }
            if (condition.question() != null) {
                asking.computeIfAbsent(condition.question(), none -> new ArrayList<>())
                        .add(condition);
            }
        }

        void tryAll() {
            var languages = isOfLanguage ? survey.languages() : List.of(survey.defaultLanguage());
            for (var fields : fields()) {
                inOrder(languages)
                        .forEach(language -> go(language, fields, JsonNodeFactory.instance.objectNode(), Set.of()));
            }
        }

        private List<Map<String, String>> fields() {
            var all = List.<Map<String, String>>of(Map.of());
            for (var field : ofFields.entrySet()) {
                var values = Stream.concat(
                                Stream.of(""), field.getValue().stream().map(Condition::is))
                        .distinct()
                        .toList();
                all = all.stream()
                        .flatMap(each -> values.stream().map(value -> {
                            var more = new HashMap<>(each);
                            more.put(field.getKey(), value);
                            return (Map<String, String>) more;
                        }))
                        .limit(MOST_QUESTIONS_TRIED)
                        .toList();
            }
            return all;
        }

        private void go(String language, Map<String, String> fields, ObjectNode answers, Set<String> decided) {
            if (shortest != null && tried > MOST_QUESTIONS_TRIED) {
                isWhole = false;
                return;
            }
            var walk = SurveyWalk.of(survey, language, fields, SurveyAnswers.of(answers));
            tried += 1 + (int) survey.questions().count();
            var next = decisions(walk)
                    .filter(each -> !decided.contains(each.name()))
                    .findFirst();
            if (next.isEmpty()) {
                arrive(walk);
                return;
            }
            var more = new HashSet<>(decided);
            more.add(next.get().name());
            for (var answer : inOrder(answers(next.get(), walk))) {
                go(language, fields, answer.isNull() ? answers : next.get().answered(answers, answer), more);
            }
        }

        private <T> List<T> inOrder(List<T> all) {
            var ordered = new ArrayList<>(all);
            if (isBackwards) {
                Collections.reverse(ordered);
            }
            return ordered;
        }

        private void arrive(SurveyWalk walk) {
            var pages = walk.pages();
            int questions = (int) pages.stream()
                    .mapToLong(page -> page.questions().stream()
                            .filter(question -> question.kind() != QuestionKind.STATEMENT)
                            .filter(question -> walk.isShown(page, question))
                            .count())
                    .sum();
            if (shortest == null || questions < shortest.questions()) {
                shortest = new Way(questions, pages);
            }
            if (longest == null || questions > longest.questions()) {
                longest = new Way(questions, pages);
            }
        }

        /** On which it depends what is shown, in the order in which they are met. */
        private Stream<Decision> decisions(SurveyWalk walk) {
            return walk.pages().stream()
                    .flatMap(page -> page.questions().stream()
                            .filter(question -> walk.isShown(page, question))
                            .flatMap(question -> decisions(question, page)));
        }

        private Stream<Decision> decisions(SurveyQuestion question, ShownPage page) {
            if (question.kind() != QuestionKind.MATRIX) {
                boolean isAsked = asking.containsKey(question.key()) || repeating.contains(question.key());
                return isAsked ? Stream.of(new Decision(question, null, page)) : Stream.empty();
            }
            return question.rows().stream()
                    .filter(row ->
                            asking.containsKey(question.key()) || asking.containsKey(question.key() + "." + row.key()))
                    .map(row -> new Decision(question, row.key(), page));
        }

        /** One of each that leads elsewhere; null where nothing is answered. */
        private List<JsonNode> answers(Decision decision, SurveyWalk walk) {
            var question = decision.question();
            var conditions = Stream.of(question.key(), question.key() + "." + decision.row())
                    .flatMap(key -> asking.getOrDefault(key, List.of()).stream())
                    .toList();
            var offered = question.choices().stream()
                    .filter(choice -> walk.isShown(decision.page(), question, choice))
                    .toList();
            var given = given(question, offered, conditions).toList();
            boolean isNeeded = question.isRequired() && !given.isEmpty();
            var all = Stream.concat(
                    isNeeded ? Stream.empty() : Stream.of(JsonNodeFactory.instance.nullNode()), given.stream());
            var told = new LinkedHashMap<List<Object>, JsonNode>();
            all.forEach(answer -> told.putIfAbsent(difference(question, answer, conditions), answer));
            return List.copyOf(told.values());
        }

        /** What is told apart of an answer. */
        private List<Object> difference(SurveyQuestion question, JsonNode answer, List<Condition> conditions) {
            var given = answer.isNull() ? List.<JsonNode>of() : List.of(answer);
            var difference = new ArrayList<Object>();
            conditions.forEach(condition -> difference.add(condition.isMetBy(given)));
            if (repeating.contains(question.key())) {
                question.choices().stream()
                        .filter(choice -> choice.touchpoint() != null)
                        .forEach(choice -> difference.add(Condition.hasOf(answer, choice.key())));
            }
            return difference;
        }

        private Stream<JsonNode> given(
                SurveyQuestion question, List<SurveyChoice> offered, List<Condition> conditions) {
            boolean isSeveral = question.takesSeveral() || question.kind() == QuestionKind.RANKING;
            if (!isSeveral && !question.kind().isText()) {
                var hidden = question.choices().stream()
                        .filter(choice -> !offered.contains(choice))
                        .map(SurveyChoice::key)
                        .toList();
                return PossibleAnswers.answers(question, conditions).stream()
                        .filter(answer -> !answer.isTextual() || !hidden.contains(answer.textValue()));
            }
            var out = Stream.ofNullable(question.notApplicable()).map(any -> SurveyAnswers.notApplicable());
            var texts = Stream.concat(PossibleAnswers.values(conditions), Stream.of(ANY_OTHER));
            return Stream.concat(isSeveral ? several(question, offered, conditions) : texts.map(TextNode::new), out);
        }

        /** All sets of the choices that are named, each by itself, with one of the others, with as many as are needed and all. */
        private Stream<JsonNode> several(
                SurveyQuestion question, List<SurveyChoice> offered, List<Condition> conditions) {
            var named = PossibleAnswers.values(conditions)
                    .distinct()
                    .filter(key -> SurveyQuestion.OTHER.equals(key)
                            || offered.stream().anyMatch(choice -> key.equals(choice.key())))
                    .toList();
            if (named.size() > MOST_KEYS) {
                isWhole = false;
                named = named.subList(0, MOST_KEYS);
            }
            var sets = new ArrayList<List<String>>(List.of(List.of()));
            for (var key : named) {
                List.copyOf(sets)
                        .forEach(set -> sets.add(
                                Stream.concat(set.stream(), Stream.of(key)).toList()));
            }
            var known = named;
            var others = Stream.of(false, true)
                    .map(isTouchpoint -> offered.stream()
                            .filter(choice -> !choice.isExclusive() && !known.contains(choice.key()))
                            .filter(choice -> (choice.touchpoint() != null) == isTouchpoint)
                            .map(SurveyChoice::key)
                            .toList())
                    .toList();
            int unnamed = others.get(0).size() + others.get(1).size();
            var alone = offered.stream().filter(SurveyChoice::isExclusive).map(choice -> List.of(choice.key()));
            int least = question.least() == null ? 1 : Math.max(1, question.least());
            int most = question.most() == null ? Integer.MAX_VALUE : question.most();
            return Stream.concat(
                            sets.stream()
                                    .filter(set -> set.stream().noneMatch(key -> isExclusive(question, key)))
                                    .flatMap(set -> Stream.of(least - set.size(), 0, 1, unnamed)
                                            .map(more -> Math.min(more, most - set.size()))
                                            .flatMap(more -> Stream.of(
                                                    filled(set, others.get(0), others.get(1), more),
                                                    filled(set, others.get(1), others.get(0), more))))
                                    .filter(set -> set.size() >= least && set.size() <= most),
                            alone)
                    .distinct()
                    .map(Search::array);
        }

        private static List<String> filled(List<String> set, List<String> first, List<String> then, int more) {
            var others = Stream.concat(first.stream(), then.stream()).limit(Math.max(0, more));
            return Stream.concat(set.stream(), others).toList();
        }

        private static boolean isExclusive(SurveyQuestion question, String key) {
            return question.choice(key).filter(SurveyChoice::isExclusive).isPresent();
        }

        private static JsonNode array(List<String> keys) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            keys.forEach(array::add);
            return array;
        }
    }
}
