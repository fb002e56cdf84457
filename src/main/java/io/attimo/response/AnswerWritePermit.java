package io.attimo.response;

import java.util.UUID;

/**
 * The right to write answers of a journey until the transaction ends: {@link AnswerRevisionCounter} gives it to who says so first,
 * and without it no row is written.
 *
 * @param number which each row that is written bears
 * @param mayRemove whether rows may be deleted too
 */
record AnswerWritePermit(UUID journey, long number, boolean mayRemove) {

    AnswerWritePermit {
        if (number <= 0) {
            throw new IllegalArgumentException("no revision: " + number);
        }
    }

    void checkRemoval() {
        if (!mayRemove) {
            throw new IllegalStateException("answers are deleted by who has said so before");
        }
    }
}
