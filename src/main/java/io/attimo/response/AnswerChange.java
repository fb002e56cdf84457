package io.attimo.response;

/** What a row makes of an answer. What fills an empty place is added: nothing that was said gets lost by it. */
enum AnswerChange {
    ADDED,
    REPLACED,
    UNCHANGED;

    /** From how the answer stood, or did not stand, to how it will. */
    static AnswerChange of(ResponseSnapshot before, ResponseSnapshot after) {
        if (before.day() == null) {
            return ADDED;
        }
        if (before.saysTheSameAs(after)) {
            return UNCHANGED;
        }
        return after.keepsAllOf(before) ? ADDED : REPLACED;
    }
}
