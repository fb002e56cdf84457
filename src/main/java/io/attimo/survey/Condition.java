package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * When something is shown. Exactly one of {@code all}, {@code any}, {@code not}, {@code language}, {@code field} and
 * {@code question} is given; a field goes with {@code is}, a question with one of the others.
 *
 * @param question the key of a question, or of a matrix and its row with a point between
 * @param is the choice, mark or text; of a question with several choices, the only one
 * @param contains one of several choices, or a part of a text
 * @param in one of these
 * @param atLeast a number, or a date as yyyy-mm-dd
 * @param atMost a number, or a date as yyyy-mm-dd
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(
        List<Condition> all,
        List<Condition> any,
        Condition not,
        String language,
        String field,
        String question,
        String is,
        String isNot,
        String contains,
        List<String> in,
        String atLeast,
        String atMost,
        Boolean answered,
        Boolean notApplicable) {

    public Condition {
        all = all == null ? null : List.copyOf(all);
        any = any == null ? null : List.copyOf(any);
        in = in == null ? null : List.copyOf(in);
    }
}
