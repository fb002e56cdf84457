package io.attimo.survey;

import com.fasterxml.jackson.databind.JsonNode;
import io.attimo.survey.AnswerProblem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a question asks of its answer beyond that it can be read: that it is there, and how much is chosen.
 *
 * @param choices that are shown
 * @param rows that are shown
 */
record AnswerNeed(SurveyQuestion question, List<SurveyChoice> choices, List<MatrixRow> rows) {

    /** @param answer null where there is none */
    List<AnswerProblem> lacking(JsonNode answer, String name) {
        var problems = new ArrayList<AnswerProblem>();
        if (question.kind() == QuestionKind.MATRIX) {
            rows.forEach(row -> add(answer == null ? null : answer.get(row.key()), name + "." + row.key(), problems));
        } else {
            add(answer, name, problems);
        }
        return problems;
    }

    private void add(JsonNode answer, String name, List<AnswerProblem> problems) {
        if (answer == null) {
            if (question.isRequired() && isAnswerable()) {
                problems.add(new AnswerProblem(name, Fault.MISSING, ""));
            }
        } else if (answer.isArray() && answer.size() > 1 && has(answer, SurveyChoice::isExclusive)) {
            problems.add(new AnswerProblem(name, Fault.EXCLUSIVE, ""));
        } else if (answer.isArray() && question.kind() != QuestionKind.MATRIX) {
            count(answer, name, problems);
        }
    }

    private boolean isAnswerable() {
        return switch (question.kind()) {
            case STATEMENT -> false;
            case SINGLE, SEVERAL, RANKING ->
                !choices.isEmpty() || question.other() != null || question.notApplicable() != null;
            case MATRIX -> question.marks() != null || !choices.isEmpty() || question.notApplicable() != null;
            default -> true;
        };
    }

    private boolean has(JsonNode several, Predicate<SurveyChoice> which) {
        return choices.stream().filter(which).anyMatch(choice -> Condition.hasOf(several, choice.key()));
    }

    /** Nobody has to choose more than they are shown, and who chooses “none of these” nothing else. */
    private void count(JsonNode several, String name, List<AnswerProblem> problems) {
        long offered =
                choices.stream().filter(choice -> !choice.isExclusive()).count() + (question.other() == null ? 0 : 1);
        long least = question.least() == null ? 0 : Math.min(question.least(), offered);
        if (several.size() < least && !has(several, SurveyChoice::isExclusive)) {
            problems.add(new AnswerProblem(name, Fault.TOO_FEW, String.valueOf(least)));
        } else if (question.most() != null && several.size() > question.most()) {
            problems.add(new AnswerProblem(name, Fault.TOO_MANY, String.valueOf(question.most())));
        }
    }
}
