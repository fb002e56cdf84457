package io.attimo.survey;

import static io.attimo.survey.InvalidSurvey.Fault.MISSING;
import static io.attimo.survey.InvalidSurvey.Fault.NOT_ASKED_BEFORE;
import static io.attimo.survey.InvalidSurvey.Fault.NOT_OF_KIND;
import static io.attimo.survey.InvalidSurvey.Fault.NOT_ONE_CONDITION;
import static io.attimo.survey.InvalidSurvey.Fault.NO_SUCH_ANSWER;
import static io.attimo.survey.InvalidSurvey.Fault.NO_SUCH_LANGUAGE;
import static io.attimo.survey.InvalidSurvey.Fault.NO_SUCH_QUESTION;
import static io.attimo.survey.InvalidSurvey.Fault.TOO_MANY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Whether each condition is one, and asks what is known by then. */
final class ConditionCheck {

    static final int DEEPEST = 20;
    private static final int LONGEST_VALUE = 500;
    private static final int MOST_VALUES = 100;

    private final SurveyCheck check;
    private final SurveyDefinition survey;
    private final Map<String, SurveyQuestion> questions = new HashMap<>();
    /** Asked on the pages before. */
    private final Set<String> before = new HashSet<>();

    ConditionCheck(SurveyCheck check, SurveyDefinition survey) {
        this.check = check;
        this.survey = survey;
        survey.questions().filter(AnswersOfShown::isWhole).forEach(each -> questions.putIfAbsent(each.key(), each));
    }

    void check() {
        for (int i = 0; i < survey.pages().size(); i++) {
            var page = survey.pages().get(i);
            var path = "pages[" + i + "]";
            check(page.showIf(), path + ".showIf", before);
            repeat(page, path + ".repeat");
            for (int j = 0; j < page.questions().size(); j++) {
                question(page, j, path + ".questions[" + j + "]");
            }
            circles(page, path);
            keys(page.questions()).forEach(before::add);
            check(page.endIf(), path + ".endIf", before);
        }
        for (int i = 0; i < survey.ends().size(); i++) {
            check(survey.ends().get(i).when(), "ends[" + i + "].when", before);
        }
    }

    private static Stream<String> keys(List<SurveyQuestion> questions) {
        return questions.stream().map(SurveyQuestion::key).filter(Objects::nonNull);
    }

    private void repeat(SurveyPage page, String path) {
        if (page.repeat() == null) {
            return;
        }
        var over = page.repeat().over();
        var question = over == null ? null : questions.get(over);
        if (over == null) {
            check.add(path + ".over", MISSING, "");
        } else if (question == null) {
            check.add(path + ".over", NO_SUCH_QUESTION, AnswerReading.excerpt(over));
        } else if (!before.contains(over)) {
            check.add(path + ".over", NOT_ASKED_BEFORE, over);
        } else if (question.kind() != QuestionKind.SEVERAL
                || check.repeated(page).isEmpty()
                || isRepeated(over)) {
            check.add(path + ".over", NOT_OF_KIND, question.kind().word());
        }
    }

    private boolean isRepeated(String key) {
        return survey.pages().stream()
                .anyMatch(
                        page -> page.repeat() != null && keys(page.questions()).anyMatch(key::equals));
    }

    private void question(SurveyPage page, int place, String path) {
        var question = page.questions().get(place);
        var known = new HashSet<>(before);
        // One question a screen: what comes later is not on the same one.
        keys(survey.isOneAScreen() ? page.questions().subList(0, place) : page.questions())
                .forEach(known::add);
        known.remove(question.key());
        check(question.showIf(), path + ".showIf", known);
        for (int i = 0; i < question.choices().size(); i++) {
            check(question.choices().get(i).showIf(), path + ".choices[" + i + "].showIf", known);
        }
        for (int i = 0; i < question.rows().size(); i++) {
            check(question.rows().get(i).showIf(), path + ".rows[" + i + "].showIf", known);
        }
        about(question, path + ".about", known);
    }

    private void about(SurveyQuestion question, String path, Set<String> known) {
        if (question.about() == null) {
            return;
        }
        var pin = questions.get(question.about());
        if (pin == null) {
            check.add(path, NO_SUCH_QUESTION, AnswerReading.excerpt(question.about()));
        } else if (!known.contains(question.about())) {
            check.add(path, NOT_ASKED_BEFORE, question.about());
        } else if (pin.kind() != QuestionKind.SINGLE
                || pin.choices().stream().allMatch(choice -> choice.touchpoint() == null)) {
            check.add(path, NOT_OF_KIND, pin.kind().word());
        }
    }

    /** Questions of a page that are each shown by another's answer, so that none could be the first. */
    private void circles(SurveyPage page, String path) {
        var asks = new HashMap<String, Set<String>>();
        for (var question : page.questions()) {
            var asked = new LinkedHashSet<String>();
            Stream.of(
                            Stream.ofNullable(question.showIf()),
                            question.choices().stream().map(SurveyChoice::showIf),
                            question.rows().stream().map(MatrixRow::showIf))
                    .flatMap(conditions -> conditions)
                    .filter(Objects::nonNull)
                    .flatMap(Condition::asked)
                    .filter(key -> !key.equals(question.key()))
                    .forEach(asked::add);
            asks.put(question.key(), asked);
        }
        for (int i = 0; i < page.questions().size(); i++) {
            var key = page.questions().get(i).key();
            if (key != null && reaches(key, asks)) {
                check.add(path + ".questions[" + i + "].showIf", NOT_ASKED_BEFORE, key);
            }
        }
    }

    /** Whether it comes back to itself. */
    private static boolean reaches(String key, Map<String, Set<String>> asks) {
        var seen = new HashSet<String>();
        var todo = new ArrayList<>(asks.get(key));
        while (!todo.isEmpty()) {
            var next = todo.remove(todo.size() - 1);
            if (next.equals(key)) {
                return true;
            }
            if (seen.add(next)) {
                todo.addAll(asks.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    private void check(Condition condition, String path, Set<String> known) {
        if (condition != null) {
            check(condition, path, known, 1);
        }
    }

    private void check(Condition condition, String path, Set<String> known, int depth) {
        if (depth > DEEPEST) {
            check.add(path, TOO_MANY, String.valueOf(DEEPEST));
            return;
        }
        if (!isOne(condition)) {
            check.add(path, NOT_ONE_CONDITION, "");
            return;
        }
        parts(condition.all(), path + ".all", known, depth);
        parts(condition.any(), path + ".any", known, depth);
        if (condition.not() != null) {
            check(condition.not(), path + ".not", known, depth + 1);
        }
        if (condition.language() != null && !survey.languages().contains(condition.language())) {
            check.add(path + ".language", NO_SUCH_LANGUAGE, AnswerReading.excerpt(condition.language()));
        }
        if (condition.field() != null) {
            field(condition, path);
        }
        if (condition.question() != null) {
            question(condition, path, known);
        }
    }

    private void parts(List<Condition> parts, String path, Set<String> known, int depth) {
        for (int i = 0; parts != null && i < parts.size(); i++) {
            check(parts.get(i), path + "[" + i + "]", known, depth + 1);
        }
    }

    private static boolean isOne(Condition condition) {
        long kinds = count(
                condition.all(),
                condition.any(),
                condition.not(),
                condition.language(),
                condition.field(),
                condition.question());
        long tests = count(
                condition.is(),
                condition.isNot(),
                condition.contains(),
                condition.in(),
                condition.atLeast(),
                condition.atMost(),
                condition.answered(),
                condition.notApplicable());
        boolean isField = condition.field() != null && condition.is() != null;
        return kinds == 1
                && tests == (condition.question() != null || isField ? 1 : 0)
                && (condition.field() == null || isField);
    }

    private static long count(Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).count();
    }

    private void field(Condition condition, String path) {
        if (survey.fields().stream().noneMatch(field -> condition.field().equals(field.key()))) {
            check.add(path + ".field", NO_SUCH_QUESTION, AnswerReading.excerpt(condition.field()));
        }
        check.line(path + ".is", condition.is(), LONGEST_VALUE, false);
    }

    private void question(Condition condition, String path, Set<String> known) {
        var question = questions.get(Condition.key(condition.question()));
        var row = Condition.row(condition.question());
        if (question == null || row != null && question.row(row).isEmpty()) {
            check.add(path + ".question", NO_SUCH_QUESTION, AnswerReading.excerpt(condition.question()));
        } else if (!known.contains(question.key())) {
            check.add(path + ".question", NOT_ASKED_BEFORE, question.key());
        } else if (question.kind() == QuestionKind.STATEMENT) {
            check.add(path + ".question", NOT_OF_KIND, question.kind().word());
        } else {
            test(condition, question, path);
        }
    }

    private void test(Condition condition, SurveyQuestion question, String path) {
        boolean isMany = question.takesSeveral() || question.kind() == QuestionKind.RANKING;
        value(condition.is(), question, path + ".is");
        value(condition.isNot(), question, path + ".isNot");
        if (condition.contains() != null && !isMany && !question.kind().isText()) {
            check.add(path + ".contains", NOT_OF_KIND, question.kind().word());
        } else {
            value(condition.contains(), question, path + ".contains");
        }
        if (condition.in() != null) {
            check.atMost(path + ".in", condition.in().size(), MOST_VALUES);
            if (condition.in().isEmpty()) {
                check.add(path + ".in", MISSING, "");
            }
            for (int i = 0; i < Math.min(condition.in().size(), MOST_VALUES); i++) {
                value(condition.in().get(i), question, path + ".in[" + i + "]");
            }
        }
        bound(condition.atLeast(), question, path + ".atLeast");
        bound(condition.atMost(), question, path + ".atMost");
        if (condition.notApplicable() != null && question.notApplicable() == null) {
            check.add(path + ".notApplicable", NOT_OF_KIND, question.kind().word());
        }
    }

    private void value(String value, SurveyQuestion question, String path) {
        if (value == null) {
            return;
        }
        check.line(path, value, LONGEST_VALUE, true);
        if (!question.kind().isText() && !isAnswer(value, question)) {
            check.add(path, NO_SUCH_ANSWER, AnswerReading.excerpt(value));
        }
    }

    private static boolean isAnswer(String value, SurveyQuestion question) {
        if (question.marks() != null) {
            var scale = question.marks();
            return Condition.number(value)
                    .filter(mark -> scale.marks().isEmpty()
                            ? scale.holds(mark.doubleValue())
                            : scale.marks().stream().anyMatch(each -> each == mark.doubleValue()))
                    .isPresent();
        }
        return switch (question.kind()) {
            case NUMBER -> Condition.number(value).isPresent();
            case DATE -> AnswerReading.isDate(value);
            case CONSENT -> AnswerReading.YES.equals(value);
            default ->
                question.choice(value).isPresent() || SurveyQuestion.OTHER.equals(value) && question.other() != null;
        };
    }

    private void bound(String bound, SurveyQuestion question, String path) {
        if (bound == null) {
            return;
        }
        boolean isNumber = question.kind() == QuestionKind.NUMBER || question.marks() != null;
        if (!isNumber && question.kind() != QuestionKind.DATE) {
            check.add(path, NOT_OF_KIND, question.kind().word());
        } else if (isNumber ? Condition.number(bound).isEmpty() : !AnswerReading.isDate(bound)) {
            check.add(path, NO_SUCH_ANSWER, AnswerReading.excerpt(bound));
        }
    }
}
