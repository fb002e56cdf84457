package io.attimo.survey;

/**
 * Why an answer is not taken.
 *
 * @param name of the control that it stands at; through the API its path within the answers
 * @param detail the limit that was passed, or what was sent; may be empty
 */
public record AnswerProblem(String name, Fault fault, String detail) {

    /** What is wrong with an answer. */
    public enum Fault {
        MISSING,
        NOT_ON_SCALE,
        NO_SUCH_CHOICE,
        TOO_FEW,
        TOO_MANY,
        NOT_A_NUMBER,
        TOO_SMALL,
        TOO_LARGE,
        NOT_A_DATE,
        TOO_LONG,
        NOT_AN_ADDRESS,
        RANKED_TWICE,
        EXCLUSIVE,
        ODD_CHARACTERS,
        /** By the survey at all, as the API alone can try. */
        NOT_ASKED
    }
}
