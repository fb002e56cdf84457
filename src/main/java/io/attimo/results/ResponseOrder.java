package io.attimo.results;

import java.util.stream.Stream;

/**
 * In which order responses are told.
 *
 * @param descending whether the last comes first
 */
public record ResponseOrder(By by, boolean descending) {

    /** What they can be sorted by. */
    public enum By {
        FINISHED("finished", "finished_at", true),
        LANGUAGE("language", "language", false),
        VERSION("version", "survey_version", true),
        SUSPICIOUS("suspicious", "suspicious", true);

        private final String word;
        private final String column;
        private final boolean startsDescending;

        By(String word, String column, boolean startsDescending) {
            this.word = word;
            this.column = column;
            this.startsDescending = startsDescending;
        }

        String word() {
            return word;
        }
    }

    static final ResponseOrder NEWEST_FIRST = new ResponseOrder(By.FINISHED, true);
    private static final String DOWN = "-";

    /** As an address says it; what it says that is none of these counts as left out. */
    static ResponseOrder of(String text) {
        return Stream.of(By.values())
                .filter(by -> by.word.equals(text.startsWith(DOWN) ? text.substring(1) : text))
                .map(by -> new ResponseOrder(by, text.startsWith(DOWN)))
                .findFirst()
                .orElse(NEWEST_FIRST);
    }

    String word() {
        return (descending ? DOWN : "") + by.word;
    }

    /** By the column, or the other way round where it is by that already. */
    ResponseOrder then(By other) {
        return new ResponseOrder(other, other == by ? !descending : other.startsDescending);
    }

    /** By the id where that is the same, so that each stands on one page. */
    String sql() {
        var direction = descending ? " desc" : " asc";
        return by.column + direction + ", id" + direction;
    }
}
