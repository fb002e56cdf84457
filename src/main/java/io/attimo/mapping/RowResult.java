package io.attimo.mapping;

import java.util.List;
import java.util.Optional;

/** What came of one row: its answer, if it could be read, and what was found at it. */
public record RowResult(Optional<ParsedRow> answer, List<Finding> findings) {

    boolean isRefused() {
        return answer.isEmpty();
    }

    boolean isWarned() {
        return answer.isPresent() && !findings.isEmpty();
    }
}
