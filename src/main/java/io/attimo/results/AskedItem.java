package io.attimo.results;

import com.fasterxml.jackson.databind.JsonNode;
import io.attimo.journey.Scale;
import io.attimo.survey.MatrixRow;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyAnswers;
import io.attimo.survey.SurveyChoice;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyQuestion;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one answer is given to: a question, a row of a matrix, or either of them for one choice that its page is repeated for.
 *
 * @param survey in which it is asked, the newest version that asks it
 * @param row null where it is none of a matrix
 * @param repeated the choice that its page is repeated for; null where it is asked once
 */
@TemplateData
public record AskedItem(SurveyDefinition survey, SurveyQuestion question, MatrixRow row, SurveyChoice repeated) {

    /** The same key on another kind of answer or scale is something else. */
    record Identity(String key, QuestionKind kind, Scale marks) {}

    /**
     * All that was asked in any of the versions, in the order of the newest one; what only older ones ask comes last.
     *
     * @param versions the oldest first
     */
    static List<AskedItem> of(List<SurveyDefinition> versions) {
        var items = new LinkedHashMap<Identity, AskedItem>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            of(versions.get(i)).forEach(item -> items.putIfAbsent(item.identity(), item));
        }
        return List.copyOf(items.values());
    }

    /** In the order in which they are asked; statements ask nothing. */
    static List<AskedItem> of(SurveyDefinition survey) {
        var items = new ArrayList<AskedItem>();
        for (var page : survey.pages()) {
            var repetitions = page.repeat() == null
                    ? Stream.<SurveyChoice>of((SurveyChoice) null).toList()
                    : repetitions(survey, page.repeat().over());
            for (var question : page.questions()) {
                if (question.kind() != QuestionKind.STATEMENT) {
                    repetitions.forEach(choice -> add(survey, question, choice, items));
                }
            }
        }
        return List.copyOf(items);
    }

    private static List<SurveyChoice> repetitions(SurveyDefinition survey, String over) {
        return survey.question(over).stream()
                .flatMap(question -> question.choices().stream())
                .filter(choice -> choice.touchpoint() != null)
                .toList();
    }

    private static void add(
            SurveyDefinition survey, SurveyQuestion question, SurveyChoice repeated, List<AskedItem> items) {
        if (question.kind() == QuestionKind.MATRIX) {
            question.rows().forEach(row -> items.add(new AskedItem(survey, question, row, repeated)));
        } else {
            items.add(new AskedItem(survey, question, null, repeated));
        }
    }

    Identity identity() {
        return new Identity(key(), kind(), marks());
    }

    /** {@code key}, {@code key.row}, {@code key@choice} or {@code key@choice.row}. */
    public String key() {
        return question.key() + (repeated == null ? "" : "@" + repeated.key()) + (row == null ? "" : "." + row.key());
    }

    /** Where the answer to it stands. */
    List<String> path() {
        return Stream.of(question.key(), repeated == null ? null : repeated.key(), row == null ? null : row.key())
                .filter(Objects::nonNull)
                .toList();
    }

    public QuestionKind kind() {
        return question.kind();
    }

    /** On which its marks stand; null where they are none. */
    public Scale marks() {
        return question.marks();
    }

    /** Whether this version asks it so. */
    boolean isOf(SurveyDefinition version) {
        return of(version).stream().anyMatch(item -> item.identity().equals(identity()));
    }

    /** The answer to it; empty where it was not asked or not answered. */
    Optional<JsonNode> in(SurveyAnswers answers) {
        return answers.to(question.key())
                .map(answer -> repeated == null ? answer : answer.get(repeated.key()))
                .map(answer -> row == null || SurveyAnswers.isNotApplicable(answer) ? answer : answer.get(row.key()))
                .filter(answer -> !answer.isNull());
    }

    /** Whether people may answer it in words of their own. */
    public boolean takesWords() {
        return kind() == QuestionKind.SHORT || kind() == QuestionKind.LONG || question.other() != null;
    }

    /** What was chosen, written or marked, one by one; without other things that may stand beside it. */
    static Stream<JsonNode> parts(JsonNode answer) {
        return answer.isArray() ? answer.valueStream() : Stream.of(answer);
    }

    /** The key of the choice that this is; another's own words stand beside {@code other}. */
    static String choice(JsonNode part) {
        return part.isObject() ? part.path("choice").asText() : part.asText();
    }

    /** The words somebody wrote; empty for an answer without any. */
    static Optional<String> words(JsonNode answer) {
        return parts(answer)
                .map(part -> part.isObject() ? part.path("text").textValue() : null)
                .filter(Objects::nonNull)
                .findFirst();
    }

    public String text(String language) {
        return survey.in(language, question.text());
    }

    /** Of what it is asked beside its question; empty where it is that alone. */
    public String part(String language) {
        return Stream.of(
                        repeated == null ? "" : survey.in(language, repeated.text()),
                        row == null ? "" : survey.in(language, row.text()))
                .filter(words -> !words.isEmpty())
                .reduce((choice, ofRow) -> choice + " · " + ofRow)
                .orElse("");
    }

    /** What its respondents read as the choice, or the key where they read nothing. */
    public String choice(String key, String language) {
        if (key.equals(SurveyQuestion.OTHER) && question.other() != null) {
            return orKey(key, survey.in(language, question.other()));
        }
        return question.choice(key)
                .map(SurveyChoice::text)
                .map(text -> orKey(key, survey.in(language, text)))
                .orElse(key);
    }

    /** What a mark is called at the scale's end; empty where it is the number alone. */
    public String label(String mark, String language) {
        var words = question.labels().get(mark);
        return words == null ? "" : survey.in(language, words);
    }

    private static String orKey(String key, String words) {
        return words.isEmpty() ? key : words;
    }

    public String unit(String language) {
        return survey.in(language, question.unit());
    }

    /** The choices of an answer of this kind, without the one of one's own. */
    Map<String, SurveyChoice> choices() {
        var choices = new LinkedHashMap<String, SurveyChoice>();
        question.choices().forEach(choice -> choices.put(choice.key(), choice));
        return choices;
    }
}
