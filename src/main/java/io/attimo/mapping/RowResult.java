package io.attimo.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What came of one row: its answer, if it could be read, and what was found at it.
 *
 * @param unreadMarks which of {@link Mapping#ratings()} have a cell here that is no mark
 * @param isLeftOut whether the mapping says that it is no answer
 */
public record RowResult(
        Optional<ParsedRow> answer, List<Finding> findings, List<Integer> unreadMarks, boolean isLeftOut) {

    static final RowResult LEFT_OUT = new RowResult(Optional.empty(), List.of(), List.of(), true);

    RowResult(Optional<ParsedRow> answer, List<Finding> findings, List<Integer> unreadMarks) {
        this(answer, findings, unreadMarks, false);
    }

    boolean isRefused() {
        return answer.isEmpty() && !isLeftOut;
    }

    /** Of a row that is taken all the same. */
    long cellsRefused() {
        return isRefused()
                ? 0
                : findings.stream().filter(Finding::isCellRefusal).count();
    }

    boolean isWarned() {
        return answer.isPresent() && !findings.isEmpty();
    }
}
