package io.attimo.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the controls of a page said, written as answers are: a control is called as its question, with {@code .row} of a
 * matrix, {@code .choice} of a rank and {@code :text} for an answer of one's own. It judges nothing.
 */
final class PostedForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,30}([.,]\\d{0,30})?|[.,]\\d{1,30})");
    private static final char MINUS = '\u2212';

    private final Map<String, List<String>> form;

    PostedForm(Map<String, List<String>> form) {
        this.form = form;
    }

    /** Null where nothing was filled in. */
    JsonNode answer(SurveyQuestion question, String name) {
        return question.kind() == QuestionKind.MATRIX
                ? rows(question, name)
                : orNotApplicable(question, name, given(question, name));
    }

    private JsonNode given(SurveyQuestion question, String name) {
        var values = values(question, name);
        var first = values.isEmpty() ? null : new TextNode(values.get(0));
        return switch (question.kind()) {
            case NPS, RATING, EFFORT, SCALE, NUMBER -> number(first);
            case SINGLE -> first(choices(question, name, values));
            case SEVERAL -> choices(question, name, values);
            case RANKING -> ranks(question, name);
            default -> first;
        };
    }

    private JsonNode rows(SurveyQuestion question, String name) {
        boolean isWhollyOut = isOut(question, name);
        var rows = JSON.objectNode();
        for (var row : question.rows()) {
            var ofRow = name + "." + row.key();
            var values = values(question, ofRow);
            var first = values.isEmpty() ? null : new TextNode(values.get(0));
            var given = question.marks() != null
                    ? number(first)
                    : question.takesSeveral() ? choices(question, ofRow, values) : first;
            var answer = orNotApplicable(question, ofRow, given);
            if (answer != null || isWhollyOut) {
                rows.set(row.key(), answer == null ? SurveyAnswers.notApplicable() : answer);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    private JsonNode orNotApplicable(SurveyQuestion question, String name, JsonNode given) {
        if (!isOut(question, name)) {
            return given;
        }
        return given == null ? SurveyAnswers.notApplicable() : AnswerReading.bothWays(given);
    }

    private boolean isOut(SurveyQuestion question, String name) {
        return question.notApplicable() != null
                && form.getOrDefault(name, List.of()).contains(SurveyQuestion.NOT_APPLICABLE);
    }

    /** Those that say anything, but for “does not apply”. */
    private List<String> values(SurveyQuestion question, String name) {
        return form.getOrDefault(name, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .filter(value -> question.notApplicable() == null || !value.equals(SurveyQuestion.NOT_APPLICABLE))
                .toList();
    }

    /** A number with a comma or a point; what is none stays a text. */
    private static JsonNode number(TextNode typed) {
        if (typed == null) {
            return null;
        }
        var text = typed.textValue().strip().replace(MINUS, '-');
        return NUMBER.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text.replace(',', '.'))) : typed;
    }

    /** Somebody who typed an answer of their own, and chose nothing, has chosen that. */
    private JsonNode choices(SurveyQuestion question, String name, List<String> chosen) {
        var own = question.other() == null
                ? null
                : form.getOrDefault(name + ":text", List.of()).stream()
                        .filter(text -> text != null && !text.isBlank())
                        .findFirst()
                        .orElse(null);
        var choices = JSON.arrayNode();
        for (var choice : chosen.isEmpty() && own != null ? List.of(SurveyQuestion.OTHER) : chosen) {
            if (choice.equals(SurveyQuestion.OTHER) && own != null) {
                choices.add(SurveyAnswers.other(own));
            } else {
                choices.add(choice);
            }
        }
        return choices.isEmpty() ? null : choices;
    }

    private static JsonNode first(JsonNode choices) {
        return choices == null ? null : choices.get(0);
    }

    private JsonNode ranks(SurveyQuestion question, String name) {
        ObjectNode ranks = JSON.objectNode();
        for (var choice : question.choices()) {
            values(question, name + "." + choice.key()).stream()
                    .findFirst()
                    .ifPresent(rank -> ranks.set(choice.key(), number(new TextNode(rank))));
        }
        return ranks.isEmpty() ? null : ranks;
    }
}
