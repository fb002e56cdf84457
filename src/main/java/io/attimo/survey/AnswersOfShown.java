package io.attimo.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was answered of what is shown, page by page: what is shown next is decided by it. What is not shown counts as not
 * answered, whatever was sent.
 */
final class AnswersOfShown {

    private final ObjectNode kept = JsonNodeFactory.instance.objectNode();
    /** Names of questions, {@code question=choice} and {@code question.row}. */
    private final Set<String> shown = new HashSet<>();

    private final Map<String, SurveyQuestion> questions = new HashMap<>();
    private final Map<String, SurveyPage> pages = new HashMap<>();
    private final Set<String> unsettled = new HashSet<>();
    private final String language;
    private final Map<String, String> fields;
    private final SurveyAnswers given;
    private SurveyPage page;
    private String choice;

    AnswersOfShown(SurveyDefinition survey, String language, Map<String, String> fields, SurveyAnswers given) {
        this.language = language;
        this.fields = fields;
        this.given = given;
        for (var each : survey.pages()) {
            for (var question : each.questions()) {
                if (isWhole(question) && questions.putIfAbsent(question.key(), question) == null) {
                    pages.put(question.key(), each);
                }
            }
        }
    }

    /** A draft may have questions that nothing is known of yet. */
    static boolean isWhole(SurveyQuestion question) {
        return question.key() != null && question.kind() != null;
    }

    /** For what a page is shown: chosen touchpoints where it is repeated, once and for nothing otherwise. */
    List<String> repetitions(SurveyPage shownPage) {
        if (shownPage.repeat() == null) {
            return Collections.singletonList(null);
        }
        var over = questions.get(shownPage.repeat().over());
        var chosen = over == null ? null : kept.get(over.key());
        if (chosen == null || !chosen.isArray()) {
            return List.of();
        }
        return over.choices().stream()
                .filter(each -> each.touchpoint() != null)
                .map(SurveyChoice::key)
                .filter(each -> Condition.hasOf(chosen, each))
                .toList();
    }

    /** Goes on to the next page; its questions are settled by all before it and by each other. */
    void enter(SurveyPage next, String repeated) {
        page = next;
        choice = repeated;
        for (var question : next.questions()) {
            if (isWhole(question) && pages.get(question.key()) == next) {
                unsettled.add(question.key());
            }
        }
        for (var question : next.questions()) {
            settle(question);
        }
    }

    /** While it is being settled it counts as not answered: a circle, which no published survey has, ends there. */
    private void settle(SurveyQuestion question) {
        if (question == null || !unsettled.remove(question.key()) || !holds(question.showIf())) {
            return;
        }
        var name = name(question);
        shown.add(name);
        for (var each : question.choices()) {
            if (holds(each.showIf())) {
                shown.add(name + "=" + each.key());
            }
        }
        for (var row : question.rows()) {
            if (holds(row.showIf())) {
                shown.add(name + "." + row.key());
            }
        }
        keep(question, shownPart(question, name, given(question)));
    }

    private String name(SurveyQuestion question) {
        return choice == null ? question.key() : question.key() + "@" + choice;
    }

    private JsonNode given(SurveyQuestion question) {
        var answer = given.to(question.key()).orElse(null);
        return answer == null || choice == null ? answer : answer.get(choice);
    }

    private void keep(SurveyQuestion question, JsonNode answer) {
        if (answer == null) {
            return;
        }
        if (choice == null) {
            kept.set(question.key(), answer);
        } else if (kept.get(question.key()) instanceof ObjectNode repeated) {
            repeated.set(choice, answer);
        } else {
            kept.putObject(question.key()).set(choice, answer);
        }
    }

    /** Without choices and rows that are not shown; null where nothing remains. */
    private JsonNode shownPart(SurveyQuestion question, String name, JsonNode answer) {
        if (answer == null || question.kind() == QuestionKind.STATEMENT) {
            return null;
        }
        if (SurveyAnswers.isNotApplicable(answer)) {
            return answer;
        }
        if (question.kind() != QuestionKind.MATRIX) {
            return question.kind().hasChoices() ? shownChoices(question, name, answer) : answer;
        }
        var rows = JsonNodeFactory.instance.objectNode();
        for (var row : question.rows()) {
            var ofRow = shown.contains(name + "." + row.key()) ? answer.get(row.key()) : null;
            boolean isMark = question.marks() != null || ofRow == null || SurveyAnswers.isNotApplicable(ofRow);
            var part = isMark ? ofRow : shownChoices(question, name, ofRow);
            if (part != null) {
                rows.set(row.key(), part);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    private JsonNode shownChoices(SurveyQuestion question, String name, JsonNode answer) {
        if (!answer.isArray()) {
            return isShown(question, name, answer) ? answer : null;
        }
        var remaining = JsonNodeFactory.instance.arrayNode();
        for (var each : answer) {
            if (isShown(question, name, each)) {
                remaining.add(each);
            }
        }
        return remaining.isEmpty() ? null : remaining;
    }

    private boolean isShown(SurveyQuestion question, String name, JsonNode chosen) {
        var key = Condition.choice(chosen);
        return SurveyQuestion.OTHER.equals(key) ? question.other() != null : shown.contains(name + "=" + key);
    }

    /** By what was answered before, and on the page where one is. */
    boolean holds(Condition condition) {
        if (condition == null) {
            return true;
        }
        if (condition.all() != null) {
            for (var each : condition.all()) {
                if (!holds(each)) {
                    return false;
                }
            }
            return true;
        }
        if (condition.any() != null) {
            for (var each : condition.any()) {
                if (holds(each)) {
                    return true;
                }
            }
            return false;
        }
        if (condition.not() != null) {
            return !holds(condition.not());
        }
        if (condition.language() != null) {
            return condition.language().equals(language);
        }
        if (condition.field() != null) {
            return fields.getOrDefault(condition.field(), "").equals(condition.is());
        }
        return condition.question() == null || condition.isMetBy(answers(condition.question()));
    }

    /** To a question or a matrix' row: of all rows where none is named, and of all choices that its page was repeated for. */
    List<JsonNode> answers(String asked) {
        return answers(asked, page, choice);
    }

    /** Where that page asks it itself, only of the choice that it is repeated for. */
    List<JsonNode> answers(String asked, SurveyPage from, String repeated) {
        var question = questions.get(Condition.key(asked));
        if (question == null) {
            return List.of();
        }
        settle(question);
        var row = Condition.row(asked);
        var found = new ArrayList<JsonNode>();
        for (var each : parts(question, from, repeated)) {
            if (question.kind() != QuestionKind.MATRIX) {
                found.addAll(row == null ? List.of(each) : List.of());
            } else if (row == null) {
                each.forEach(found::add);
            } else if (each.has(row)) {
                found.add(each.get(row));
            }
        }
        return found;
    }

    private List<JsonNode> parts(SurveyQuestion question, SurveyPage from, String repeated) {
        var answer = kept.get(question.key());
        if (answer == null) {
            return List.of();
        }
        if (pageOf(question).repeat() == null) {
            return List.of(answer);
        }
        if (pageOf(question) != from) {
            return answer.valueStream().toList();
        }
        return answer.has(repeated) ? List.of(answer.get(repeated)) : List.of();
    }

    /** At the end: all pages are behind. */
    void leave() {
        page = null;
        choice = null;
    }

    boolean isShown(String name) {
        return shown.contains(name);
    }

    ObjectNode json() {
        return kept;
    }

    SurveyQuestion question(String key) {
        return questions.get(key);
    }

    SurveyPage pageOf(SurveyQuestion question) {
        return pages.get(question.key());
    }
}
