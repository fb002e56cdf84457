package io.attimo.survey;

import io.attimo.platform.text.Messages;
import java.util.List;

/** A survey that cannot be taken, with everything that is wrong with it. */
public class InvalidSurvey extends RuntimeException {

    /** What is wrong at one place of a survey. */
    public enum Fault {
        NOT_JSON,
        TOO_LARGE,
        UNKNOWN_FIELD,
        WRONG_VALUE,
        MISSING,
        TOO_LONG,
        TOO_MANY,
        ODD_CHARACTERS,
        NO_SUCH_JOURNEY,
        NO_SUCH_LANGUAGE,
        NOT_A_KEY,
        KEY_TWICE,
        NOT_OF_KIND,
        NO_SUCH_QUESTION,
        NOT_ASKED_BEFORE,
        NO_SUCH_ANSWER,
        NOT_ONE_CONDITION,
        NOT_IN_ORDER,
        OTHER_SCALE,
        RATED_TWICE,
        NEVER_HOLDS,
        NOBODY_REACHES,
        NO_QUESTIONS
    }

    /**
     * @param path where in the survey, as {@code pages[0].questions[2].scale}
     * @param detail the value that is wrong or the limit that was passed; may be empty
     */
    public record Problem(String path, Fault fault, String detail) {}

    private final transient List<Problem> problems;

    public InvalidSurvey(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public static InvalidSurvey at(String path, Fault fault, String detail) {
        return new InvalidSurvey(List.of(new Problem(path, fault, detail)));
    }

    /** Each with its place, in the reader's language. */
    public List<String> sentences() {
        return problems.stream()
                .map(problem -> (problem.path().isEmpty() ? "" : problem.path() + ": ") + sentence(problem))
                .toList();
    }

    /** Without its place, in the reader's language. */
    public static String sentence(Problem problem) {
        return Messages.here(SurveyMessages.class).badSurvey(problem.fault(), problem.detail());
    }

    public List<Problem> problems() {
        return problems;
    }
}
