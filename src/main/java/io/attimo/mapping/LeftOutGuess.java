package io.attimo.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    /** It writes them in the language of whoever exports. */
    private static final Pattern PREVIEW = Pattern.compile(
            ".*(preview|anteprima|vorschau|aperçu|prévisualisation|vista previa|pré-visualização|voorbeeld|voorvertoning).*");

    private static final List<String> QUALTRICS_NUMBERS = List.of("1", "2", "8", "9", "17");

    private LeftOutGuess() {}

    /**
     * The values that stand in rows that are no answers.
     *
     * @param code of the column, where the export is one of Qualtrics; else blank
     */
    static Optional<List<String>> of(String title, ColumnSummary column, String code) {
        if (code.equals(OF_QUALTRICS)) {
            return Optional.of(column.numbers() ? QUALTRICS_NUMBERS : wordsOfQualtrics(column));
        }
        return among(NO_ANSWERS, title, column);
    }

    private static List<String> wordsOfQualtrics(ColumnSummary column) {
        var found = values(column).filter(value -> PREVIEW.matcher(lower(value)).matches());
        return Stream.concat(found, QUALTRICS_WORDS.stream()).distinct().toList();
    }

    /** The values that stand in rows of people who did not come to the end: whether those count, a person decides. */
    static Optional<List<String>> unfinished(String title, ColumnSummary column) {
        return among(UNFINISHED, title, column);
    }

    private static Optional<List<String>> among(Set<String> words, String title, ColumnSummary column) {
        if (!STATUS.matcher(lower(title)).matches()) {
            return Optional.empty();
        }
        var found = values(column).filter(value -> words.contains(lower(value))).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static Stream<String> values(ColumnSummary column) {
        return Arrays.stream(column.sample().split(", "));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
