package io.attimo.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which rows seem to be no answers, by a column that says how an answer came about. */
final class LeftOutGuess {

    private static final Pattern STATUS = Pattern.compile(
            "(response |survey )?(status|type)|finished|complete[d]?|stato( della risposta)?|tipo di risposta");

    /** Made by whoever made the survey, by a machine, or by people it does not ask. */
    private static final Set<String> NO_ANSWERS = Set.of(
            "survey preview",
            "survey test",
            "preview",
            "test",
            "spam",
            "offline survey preview",
            "disqualified",
            "screened out",
            "screenout",
            "terminated",
            "over quota",
            "overquota",
            "quota full",
            "anteprima",
            "squalificato",
            "squalificata");

    private static final Set<String> UNFINISHED =
            Set.of("partial", "started", "in progress", "incomplete", "unfinished", "parziale", "in corso", "false");

    /** What Qualtrics calls them, in words or in numbers, whether or not there is one among the first rows. */
    private static final String OF_QUALTRICS = "Status";

    private static final List<String> QUALTRICS_WORDS = List.of("Survey Preview", "Survey Test", "Spam");
    private static final List<String> QUALTRICS_NUMBERS = List.of("1", "2", "8", "9", "17");

    private LeftOutGuess() {}

    /**
     * The values that stand in rows that are no answers.
     *
     * @param code of the column, where the export is one of Qualtrics; else blank
     */
    static Optional<List<String>> of(String title, ColumnSummary column, String code) {
        if (code.equals(OF_QUALTRICS)) {
            return Optional.of(column.numbers() ? QUALTRICS_NUMBERS : QUALTRICS_WORDS);
        }
        return among(NO_ANSWERS, title, column);
    }

    /** The values that stand in rows of people who did not come to the end: whether those count, a person decides. */
    static Optional<List<String>> unfinished(String title, ColumnSummary column) {
        return among(UNFINISHED, title, column);
    }

    private static Optional<List<String>> among(Set<String> words, String title, ColumnSummary column) {
        if (!STATUS.matcher(title.strip().toLowerCase(Locale.ROOT)).matches()) {
            return Optional.empty();
        }
        var found = Arrays.stream(column.sample().split(", "))
                .filter(value -> words.contains(value.strip().toLowerCase(Locale.ROOT)))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
