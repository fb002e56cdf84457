package io.attimo.respondent;

import com.fasterxml.jackson.databind.JsonNode;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.ShownPage;
import io.attimo.survey.SurveyAnswers;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.SurveyWalk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands in a page's controls, by their names: as somebody filled them in, answered before, or their link proposes. */
record FilledForm(Map<String, List<String>> values) {

    /** Neither a page nor the database can hold them; whoever typed one is told. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t\n\r]]");

    static FilledForm of(SurveyWalk walk, ShownPage page) {
        var filled = new FilledForm(new HashMap<>());
        for (var question : page.questions()) {
            walk.answer(page, question).ifPresent(answer -> filled.fill(question, page.name(question), answer));
        }
        return filled;
    }

    /** Ratings that the link proposes; what is none of their marks proposes nothing. */
    static FilledForm proposed(ShownPage page, Map<String, List<String>> link) {
        var filled = new FilledForm(new HashMap<>());
        for (var question : page.questions()) {
            var name = page.name(question);
            var said = link.getOrDefault(name, List.of());
            if (question.kind().isRating()
                    && said.size() == 1
                    && question.marks().marks().stream()
                            .anyMatch(mark -> said.get(0).equals(mark.toString()))) {
                filled.put(name, said.get(0));
            }
        }
        return filled;
    }

    private void fill(SurveyQuestion question, String name, JsonNode answer) {
        if (SurveyAnswers.isNotApplicable(answer)) {
            put(name, SurveyQuestion.NOT_APPLICABLE);
        } else if (question.kind() == QuestionKind.MATRIX) {
            answer.properties().forEach(row -> fillOne(name + "." + row.getKey(), row.getValue()));
        } else if (question.kind() == QuestionKind.RANKING) {
            for (int place = 0; place < answer.size(); place++) {
                put(name + "." + answer.get(place).asText(), Integer.toString(place + 1));
            }
        } else if (question.kind() == QuestionKind.CONSENT) {
            put(name, ScreenBuilder.YES);
        } else {
            fillOne(name, answer);
        }
    }

    private void fillOne(String name, JsonNode answer) {
        if (SurveyAnswers.isNotApplicable(answer)) {
            put(name, SurveyQuestion.NOT_APPLICABLE);
        } else if (answer.isArray()) {
            answer.forEach(each -> fillOne(name, each));
        } else if (answer.isObject()) {
            put(name, answer.path("choice").asText());
            put(name + ":text", answer.path("text").asText());
        } else if (answer.isNumber()) {
            put(name, plain(answer.decimalValue()));
        } else {
            put(name, answer.asText());
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void put(String name, String value) {
        values.computeIfAbsent(name, fresh -> new ArrayList<>()).add(value);
    }

    boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** The first that is more than “does not apply”; empty for none. */
    String text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.equals(SurveyQuestion.NOT_APPLICABLE))
                .findFirst()
                .map(value -> CONTROL.matcher(value).replaceAll("\uFFFD"))
                .orElse("");
    }

    /** Empty where it is not there. */
    String first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    boolean isThere(String name) {
        return values.containsKey(name);
    }
}
