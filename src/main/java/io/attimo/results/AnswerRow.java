package io.attimo.results;

import io.attimo.response.CustomerKey;
import io.attimo.survey.SurveyAnswers;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.UUID;

/**
 * One finished response as it is read.
 *
 * @param customer who gave it, where that is known; null otherwise
 * @param fields what the link said, by the fields' keys
 */
@TemplateData
public record AnswerRow(
        UUID id,
        int version,
        String language,
        Instant startedAt,
        Instant finishedAt,
        boolean suspicious,
        String customer,
        SurveyAnswers answers,
        SurveyAnswers fields) {

    private static final long RANDOM_BITS = 0x0000_FFFF_FFFF_FFFFL;

    /** As the database sorts the last part of the id, which says nothing of when it was given. */
    long lot() {
        return id.getLeastSignificantBits() & RANDOM_BITS;
    }

    boolean isOfSamePerson(AnswerRow before) {
        return before != null
                && customer != null
                && before.customer != null
                && CustomerKey.folded(customer).equals(CustomerKey.folded(before.customer));
    }
}
