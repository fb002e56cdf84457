package io.attimo.editor;

import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyChoice;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyQuestion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A question as its respondents read it. */
public record PreviewQuestion(SurveyQuestion question, SurveyDefinition survey, String language) {

    /** @param word what it means, under a face or beside a number; may be empty */
    public record Mark(String sign, String word) {}

    private static final List<String> FACES = List.of("😞", "🙁", "😐", "🙂", "😀");

    public String text() {
        return in(question.text());
    }

    public String help() {
        return in(question.help());
    }

    private String in(Map<String, String> texts) {
        return survey.in(language, texts);
    }

    public boolean isStatement() {
        return question.kind() == QuestionKind.STATEMENT;
    }

    public boolean isRequired() {
        return question.isRequired();
    }

    public boolean isRating() {
        return question.kind().isRating();
    }

    public boolean isRanking() {
        return question.kind() == QuestionKind.RANKING;
    }

    public boolean isMatrix() {
        return question.kind() == QuestionKind.MATRIX;
    }

    public boolean isConsent() {
        return question.kind() == QuestionKind.CONSENT;
    }

    public boolean isLong() {
        return question.kind() == QuestionKind.LONG;
    }

    /** Typed into one line. */
    public boolean isLine() {
        return switch (question.kind()) {
            case SHORT, EMAIL, NUMBER, DATE -> true;
            default -> false;
        };
    }

    public boolean isOfSeveral() {
        return question.takesSeveral();
    }

    public boolean isOfStars() {
        return "stars".equals(question.display());
    }

    /** From the lowest to the highest; empty where a number has to be typed. */
    public List<Mark> marks() {
        var scale = question.marks();
        if (scale == null) {
            return List.of();
        }
        return scale.marks().stream()
                .map(mark -> new Mark(sign(mark), word(Integer.toString(mark))))
                .toList();
    }

    private String sign(int mark) {
        if (isOfStars()) {
            return "★";
        }
        return "faces".equals(question.display()) && mark >= 1 && mark <= FACES.size()
                ? FACES.get(mark - 1)
                : Integer.toString(mark);
    }

    private String word(String mark) {
        return in(question.labels().getOrDefault(mark, Map.of()));
    }

    public String lowestWord() {
        return marks().isEmpty() ? "" : marks().get(0).word();
    }

    public String highestWord() {
        var marks = marks();
        return marks.isEmpty() ? "" : marks.get(marks.size() - 1).word();
    }

    public List<String> choices() {
        var choices = question.choices().stream().map(SurveyChoice::text).map(this::in);
        return question.other() == null || isMatrix()
                ? choices.toList()
                : Stream.concat(choices, Stream.of(in(question.other()))).toList();
    }

    /** In the order in which somebody has ranked them. */
    public List<String> rows() {
        return question.rows().stream().map(row -> in(row.text())).toList();
    }

    /** What stands over the columns of a matrix. */
    public List<String> columns() {
        return question.marks() == null
                ? choices()
                : marks().stream().map(Mark::sign).toList();
    }

    public String unit() {
        return in(question.unit());
    }

    public boolean isMaybeNotApplicable() {
        return question.notApplicable() != null;
    }

    /** In the survey's own words; empty for the usual ones. */
    public String notApplicable() {
        return question.notApplicable() == null
                ? ""
                : in(question.notApplicable().text());
    }
}
