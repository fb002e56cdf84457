package io.attimo.editor;

import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.survey.HiddenField;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyChoice;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyPage;
import io.attimo.survey.SurveyQuestion;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a condition can ask about: the answer to a question or to a row of one, the language, or what the link says.
 *
 * @param value of the field that chooses it: {@code q:key}, {@code q:key.row}, {@code f:key} or {@code language}
 * @param question null where it is none
 */
public record ConditionSubject(String value, String label, SurveyQuestion question, SurveyDefinition survey) {

    static final String LANGUAGE = "language";
    static final String OF_QUESTION = "q:";
    static final String OF_FIELD = "f:";
    private static final String YES = "yes";

    /** All that is asked before something on a page is shown. */
    static List<ConditionSubject> before(SurveyDefinition survey, SurveyPage page, String question) {
        var subjects = new ArrayList<ConditionSubject>();
        var preview = SurveyPreview.page(survey, null, null);
        for (var each : survey.pages()) {
            for (var asked : each.questions()) {
                if (each.equals(page) && asked.key() != null && asked.key().equals(question)) {
                    return withTheRest(subjects, survey);
                }
                add(subjects, survey, asked, preview);
            }
            if (each.equals(page)) {
                break;
            }
        }
        return withTheRest(subjects, survey);
    }

    /** All that is asked before a page. */
    static List<ConditionSubject> before(SurveyDefinition survey, SurveyPage page) {
        var index = survey.pages().indexOf(page);
        return ofAll(survey.withPages(survey.pages().subList(0, Math.max(0, index))), survey);
    }

    static List<ConditionSubject> ofAll(SurveyDefinition survey) {
        return ofAll(survey, survey);
    }

    private static List<ConditionSubject> ofAll(SurveyDefinition asked, SurveyDefinition survey) {
        var subjects = new ArrayList<ConditionSubject>();
        var preview = SurveyPreview.page(survey, null, null);
        asked.questions().forEach(question -> add(subjects, survey, question, preview));
        return withTheRest(subjects, survey);
    }

    private static void add(
            List<ConditionSubject> subjects, SurveyDefinition survey, SurveyQuestion question, SurveyPreview preview) {
        var text = SurveyPlace.of(question, preview).words();
        if (question.kind() == QuestionKind.MATRIX) {
            question.rows()
                    .forEach(row -> subjects.add(new ConditionSubject(
                            OF_QUESTION + question.key() + "." + row.key(),
                            text + " – " + preview.text(row.text()),
                            question,
                            survey)));
        } else if (question.kind() != QuestionKind.STATEMENT) {
            subjects.add(new ConditionSubject(OF_QUESTION + question.key(), text, question, survey));
        }
    }

    private static List<ConditionSubject> withTheRest(List<ConditionSubject> subjects, SurveyDefinition survey) {
        var words = Messages.here(EditorMessages.class);
        if (survey.languages().size() > 1) {
            subjects.add(new ConditionSubject(LANGUAGE, words.languageOfAnswer(), null, survey));
        }
        survey.fields().stream()
                .map(HiddenField::key)
                .forEach(key ->
                        subjects.add(new ConditionSubject(OF_FIELD + key, words.hiddenFieldOf(key), null, survey)));
        return List.copyOf(subjects);
    }

    /** Without what says that it is a question or a field. */
    String key() {
        return value.substring(value.indexOf(':') + 1);
    }

    boolean isQuestion() {
        return value.startsWith(OF_QUESTION);
    }

    boolean isLanguage() {
        return value.equals(LANGUAGE);
    }

    /** The words of its answers, to be offered. */
    List<String> offered() {
        if (question == null) {
            return List.of();
        }
        return choices().map(SurveyChoice::key).map(this::shown).toList();
    }

    private Stream<SurveyChoice> choices() {
        return question == null || question.marks() != null ? Stream.empty() : question.choices().stream();
    }

    /** An answer as a person reads it: a choice by its text. */
    String shown(String answer) {
        if (isLanguage()) {
            return SurveyPreview.nameOf(answer);
        }
        var choice = choices().filter(each -> each.key().equals(answer)).findFirst();
        return choice.map(SurveyChoice::text)
                .map(text -> SurveyPreview.page(survey, null, null).text(text))
                .filter(text -> keysOf(text).size() == 1)
                .orElse(answer);
    }

    /** What a person typed, as an answer; empty where that question cannot be answered so. */
    Optional<String> answer(String typed) {
        var text = TypedText.line(typed).text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (isLanguage()) {
            return survey.languages().stream()
                    .filter(each -> each.equalsIgnoreCase(text)
                            || SurveyPreview.nameOf(each).equalsIgnoreCase(text))
                    .findFirst();
        }
        if (question == null) {
            return Optional.of(text);
        }
        if (question.marks() != null || question.kind() == QuestionKind.NUMBER) {
            return number(text);
        }
        return switch (question.kind()) {
            case SINGLE, SEVERAL, RANKING, MATRIX -> choice(text);
            case DATE -> day(text);
            case CONSENT -> Optional.of(YES);
            default -> Optional.of(text);
        };
    }

    private Optional<String> choice(String text) {
        if (question.choice(text).isPresent() || question.other() != null && text.equals(SurveyQuestion.OTHER)) {
            return Optional.of(text);
        }
        if (question.other() != null && isSaid(question.other(), text)) {
            return Optional.of(SurveyQuestion.OTHER);
        }
        var keys = keysOf(text);
        return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
    }

    private List<String> keysOf(String text) {
        return choices()
                .filter(each -> isSaid(each.text(), text))
                .map(SurveyChoice::key)
                .toList();
    }

    private static boolean isSaid(Map<String, String> texts, String text) {
        return texts.values().stream().anyMatch(text::equalsIgnoreCase);
    }

    private static Optional<String> number(String text) {
        var point = text.replace(',', '.');
        try {
            Double.parseDouble(point);
            return point.matches("-?[0-9.]+") ? Optional.of(point) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
