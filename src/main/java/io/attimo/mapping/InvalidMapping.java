package io.attimo.mapping;

import java.util.List;

/** A mapping that cannot be used, with everything that is wrong with it. */
public class InvalidMapping extends RuntimeException {

    /** What is wrong at one place of a mapping. */
    public enum Fault {
        NOTHING,
        NOT_JSON,
        MAPPING_TOO_LARGE,
        UNKNOWN_FIELD,
        WRONG_VALUE,
        MISSING,
        TOO_LONG,
        ODD_CHARACTERS,
        NO_SUCH_COLUMN,
        COLUMN_TWICE,
        NAME_TWICE,
        NO_SUCH_TOUCHPOINT,
        NO_SUCH_SCALE,
        NO_SUCH_DATE_PATTERN,
        DATE_TWO_WAYS,
        UNIX_AND_PATTERN,
        KEY_TWO_WAYS,
        ONE_KEY,
        NO_RATINGS,
        TOO_MANY,
        OTHER_SCALE,
        IS_AND_IS_NOT,
        NO_SUCH_ENCODING,
        COLUMN_AND_COLUMNS,
        NOT_ONE_A_MARK,
        ROW_OF_LONG
    }

    /**
     * @param path where in the mapping, as {@code journey.stages[0].touchpoints[2].column}
     * @param detail the value that is wrong or the limit that was passed; may be empty
     */
    public record Problem(String path, Fault fault, String detail) {}

    private final List<Problem> problems;

    public InvalidMapping(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public boolean isTooLarge() {
        return problems.stream().anyMatch(problem -> problem.fault() == Fault.MAPPING_TOO_LARGE);
    }

    public List<Problem> problems() {
        return problems;
    }
}
