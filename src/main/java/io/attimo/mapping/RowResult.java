package io.attimo.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What came of one row: its answer, if it could be read, and what was found at it.
 *
 * @param isLeftOut whether the mapping says that it is no answer
 */
public record RowResult(Optional<ParsedRow> answer, List<Finding> findings, boolean isLeftOut) {

    static final RowResult LEFT_OUT = new RowResult(Optional.empty(), List.of(), true);

    RowResult(Optional<ParsedRow> answer, List<Finding> findings) {
        this(answer, findings, false);
    }

    boolean isRefused() {
        return answer.isEmpty() && !isLeftOut;
    }

    boolean isWarned() {
        return answer.isPresent() && !findings.isEmpty();
    }
}
