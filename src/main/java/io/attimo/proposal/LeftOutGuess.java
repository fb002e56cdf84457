package io.attimo.proposal;

import io.attimo.mark.MarkText;
import io.attimo.platform.files.TableRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
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

    private static final Set<String> UNFINISHED = Set.of(
            "partial",
            "started",
            "in progress",
            "incomplete",
            "unfinished",
            "parziale",
            "in corso",
            "incompleto",
            "incompleta",
            "unvollständig");

    /** Of a column that says whether somebody finished. */
    private static final Set<String> NOT = Set.of("0", "false", "falsch", "falso", "faux", "no", "nein", "non", "não");

    private static final Pattern FINISHED = Pattern.compile(
            "finished|completed?|completato|completata|abgeschlossen|beendet|terminé|completado|finalizado|concluído");
    private static final String FINISHED_OF_QUALTRICS = "Finished";

    /** Blank there, nobody has sent the answers off. */
    private static final Pattern SUBMITTED =
            Pattern.compile("submit ?date|date submitted|data (di )?invio|datum abgeschickt"
                    + "|date de soumission|fecha de env[ií]o|data de envio|datum van verzenden");
    /** What is said of most rows is no exception that could be left out. */
    private static final double MOSTLY = .5;

    /** What Qualtrics calls them, in words or in numbers, whether or not there is one among the first rows. */
    private static final String OF_QUALTRICS = "Status";

    private static final List<String> QUALTRICS_WORDS = List.of("Survey Preview", "Survey Test", "Spam");
    /** It writes them in the language of whoever exports. */
    private static final Pattern PREVIEW = Pattern.compile(
            ".*(preview|anteprima|vorschau|aperçu|prévisualisation|vista previa|pré-visualização|voorbeeld|voorvertoning).*");

    private static final List<String> QUALTRICS_NUMBERS = List.of("1", "2", "8", "9", "17");

    /**
     * What surveys and spreadsheets write before averages and totals, in whatever language they speak. Alone or with a word
     * beside it, as in “Grand total” or “Mean score”.
     */
    private static final Pattern TOTAL = Pattern.compile("((grand|overall|column|gesamt|complessiv[ao]) ?)?"
            + "(averages?|avg\\.?|mean|median|totals?|sum|subtotal|count|std\\.? ?dev\\.?|standard deviation|minimum|maximum"
            + ""
            + "|media|mediana|totale|totali|somma|conteggio|deviazione standard|minimo|massimo"
            + "|mittelwert|durchschnitt|summe|gesamt|gesamtsumme|gesamtergebnis|anzahl|standardabweichung"
            + "|moyenne|médiane|total général|somme|écart[- ]type"
            + "|promedio|suma|total general|desviación estándar"
            + "|gemiddelde|totaal|eindtotaal|som|aantal"
            + "|média|soma|total geral)"
            + "( (score|rating|value|result|responses?|answers?|voto|punteggio|risposte|wert|note))?s? ?:?");

    private static final Pattern NUMBER = Pattern.compile("-?[\\d.,]* ?%?");

    /** Holds the last rows of a file back, which may be no answers but averages and totals of them. */
    static final class LastRows {

        private static final int MOST = 10;

        private final Deque<TableRow> last = new ArrayDeque<>();
        private final List<String> found = new ArrayList<>();
        private int column;

        /** A row that so many others followed that it is none of the last. */
        Optional<TableRow> hold(TableRow row) {
            last.addLast(row);
            return last.size() > MOST ? Optional.of(last.removeFirst()) : Optional.empty();
        }

        /** Asked at the end: rows below the answers, all of them named in the same column, in which no answer is called so. */
        void findTotals(List<ColumnSummary.Count> columns) {
            int names = last.isEmpty() ? columns.size() : firstFilled(last.getLast());
            int rows = totalsAtTheEnd(names);
            if (rows > 0 && rows < last.size() && names < columns.size() && isOfNoAnswer(rows, columns.get(names))) {
                column = names;
                for (; rows > 0; rows--) {
                    found.add(0, name(last.removeLast()));
                }
            }
        }

        private int totalsAtTheEnd(int names) {
            int rows = 0;
            for (var upwards = last.descendingIterator(); upwards.hasNext(); rows++) {
                var row = upwards.next();
                if (firstFilled(row) != names || !isTotal(row)) {
                    break;
                }
            }
            return rows;
        }

        private boolean isOfNoAnswer(int rows, ColumnSummary.Count column) {
            return last.stream().skip(last.size() - rows).noneMatch(row -> column.has(name(row)));
        }

        /** What stands behind its name is a number, or nothing. */
        private static boolean isTotal(TableRow row) {
            return TOTAL.matcher(MarkText.fold(name(row))).matches()
                    && row.cells().stream()
                            .skip(firstFilled(row) + 1L)
                            .map(String::strip)
                            .allMatch(cell -> NUMBER.matcher(cell).matches());
        }

        private static int firstFilled(TableRow row) {
            int first = 0;
            while (first < row.cells().size() - 1 && row.cells().get(first).isBlank()) {
                first++;
            }
            return first;
        }

        private static String name(TableRow row) {
            return row.cells().get(firstFilled(row)).strip();
        }

        /** The others. */
        Collection<TableRow> answers() {
            return last;
        }

        List<String> totals(int i) {
            return i == column ? found.stream().distinct().toList() : List.of();
        }
    }

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

    /** The values that stand in rows of people who did not come to the end; blank where that is how it is told. */
    static Optional<List<String>> unfinished(String title, ColumnSummary column, String code) {
        boolean tells = FINISHED.matcher(lower(title)).matches() || code.equals(FINISHED_OF_QUALTRICS);
        var not = column.tallied().keySet().stream()
                .filter(value -> tells && NOT.contains(lower(value)))
                .toList();
        if (!not.isEmpty()) {
            return Optional.of(not);
        }
        boolean isSent = SUBMITTED.matcher(lower(title)).matches()
                || SUBMITTED.matcher(lower(column.name())).matches();
        return isSent && column.days().areDays() && column.days().filled() < 1
                ? Optional.of(List.of(""))
                : among(UNFINISHED, title, column);
    }

    /** Whether these values are those of fewer rows than the others. */
    static boolean areFew(List<String> values, ColumnSummary column) {
        if (values.contains("")) {
            return column.days().filled() > MOSTLY;
        }
        double all =
                column.tallied().values().stream().mapToInt(Integer::intValue).sum();
        return values.stream()
                        .mapToInt(value -> column.tallied().getOrDefault(value, 0))
                        .sum()
                < MOSTLY * all;
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
