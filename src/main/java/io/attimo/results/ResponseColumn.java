package io.attimo.results;

import com.fasterxml.jackson.databind.JsonNode;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyAnswers;
import io.attimo.survey.SurveyQuestion;
import io.quarkus.qute.TemplateData;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each response says in one place.
 *
 * @param key of the item, or of what the link said
 * @param item null where it is what the link said
 * @param versions that ask it so
 */
@TemplateData
public record ResponseColumn(String key, AskedItem item, Set<Integer> versions) {

    public String heading() {
        if (item == null) {
            return key;
        }
        var part = item.part(here());
        return item.text(here()) + (part.isEmpty() ? "" : " · " + part);
    }

    public boolean isNumber() {
        return item != null && (item.marks() != null || item.kind() == QuestionKind.NUMBER);
    }

    /** A number, a day or a text; null where it says nothing. */
    public Object in(AnswerRow row) {
        if (!versions.contains(row.version())) {
            return null;
        }
        return item == null
                ? row.fields().to(key).map(JsonNode::asText).orElse(null)
                : item.in(row.answers()).map(this::value).orElse(null);
    }

    private Object value(JsonNode answer) {
        if (SurveyAnswers.isNotApplicable(answer)) {
            return Messages.here(ResultsMessages.class).doesNotApply();
        }
        if (isNumber()) {
            return answer.isNumber() ? answer.doubleValue() : answer.asText();
        }
        return switch (item.kind()) {
            case DATE -> day(answer.asText());
            case CONSENT -> Messages.here(ResultsMessages.class).agreed();
            case SINGLE, SEVERAL, MATRIX, RANKING ->
                AskedItem.parts(answer).map(this::chosen).collect(Collectors.joining("; "));
            default -> answer.asText();
        };
    }

    private static Object day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException noDay) {
            return written;
        }
    }

    private String chosen(JsonNode part) {
        var key = AskedItem.choice(part);
        var own = key.equals(SurveyQuestion.OTHER) ? part.path("text").asText() : "";
        return item.choice(key, here()) + (own.isEmpty() ? "" : ": " + own);
    }

    private static String here() {
        return CurrentLocale.here().getLanguage();
    }
}
