package io.attimo.mapping;

import io.attimo.mark.ChoiceQuestion;
import io.attimo.platform.files.ColumnPlaces;
import io.attimo.platform.files.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Cells that a row is read by and that do not stand in it so: the option that is chosen among several columns, and the value
 * of a row that answers one question. They are put behind the row's own cells.
 */
final class DerivedCells {

    private static final String SEVERAL = " + ";

    private final List<String> header;
    private final List<Function<List<String>, String>> cells = new ArrayList<>();
    private final Map<String, List<Integer>> questions = new HashMap<>();
    private final int question;
    private final int value;

    DerivedCells(Mapping mapping, List<String> own, ColumnPlaces places) {
        header = new ArrayList<>(own);
        var rows = mapping.perAnswer();
        question = rows == null ? -1 : places.of(rows.question());
        value = rows == null ? -1 : places.of(rows.value());
    }

    /** The names of the row's own cells and of these. */
    List<String> header() {
        return header;
    }

    /** Where the mark of a rating stands. */
    int of(Mapping.Rating rating, ColumnPlaces places) {
        if (question >= 0) {
            return answerTo(rating.column());
        }
        return rating.columns().isEmpty() ? places.of(rating.column()) : chosen(rating, places);
    }

    /** Where what was written stands. */
    int of(Mapping.CommentColumn comment, ColumnPlaces places) {
        return question >= 0 ? answerTo(comment.column()) : places.of(comment.column());
    }

    /** Where what tells the group stands. */
    int of(Mapping.SegmentColumn segment, ColumnPlaces places) {
        if (segment.columns().isEmpty()) {
            return places.of(segment.column());
        }
        int[] options = places(segment.columns(), places);
        var labels = new HashMap<Integer, String>();
        segment.labels().forEach((column, label) -> labels.put(places.of(column), label));
        cells.add(row -> label(segment, options, labels, row));
        return add(segment.columns().get(0));
    }

    private int answerTo(String asked) {
        questions.computeIfAbsent(asked, one -> new ArrayList<>()).add(header.size());
        cells.add(row -> at(row, question).equals(asked) ? at(row, value) : "");
        return add(asked);
    }

    private int chosen(Mapping.Rating rating, ColumnPlaces places) {
        int[] options = places(rating.columns(), places);
        cells.add(row -> chosen(rating, options, row));
        return add(rating.columns().get(0));
    }

    private static int[] places(List<String> columns, ColumnPlaces places) {
        return columns.stream().mapToInt(places::of).toArray();
    }

    private int add(String name) {
        header.add(name);
        return header.size() - 1;
    }

    /** More than one is no mark, and is shown as it is. */
    private static String chosen(Mapping.Rating rating, int[] options, List<String> row) {
        var found = new ArrayList<String>();
        for (int i = 0; i < options.length; i++) {
            var text = at(row, options[i]);
            boolean isChosen = ChoiceQuestion.isChosen(text) || rating.words().containsKey(text);
            if (isChosen && !rating.missing().contains(text)) {
                found.add(
                        rating.isReadAsPlace(text)
                                ? String.valueOf(i + (long) rating.scale().min())
                                : text);
            }
        }
        return String.join(SEVERAL, found);
    }

    /** The chosen option by its label, or as it names itself; who chose several is one of others, or of just these. */
    private static String label(
            Mapping.SegmentColumn segment, int[] options, Map<Integer, String> labels, List<String> row) {
        var found = new ArrayList<String>();
        for (int option : options) {
            var text = at(row, option);
            var label = labels.get(option);
            if ((ChoiceQuestion.isChosen(text) || !text.isEmpty() && text.equals(label))
                    && !segment.missing().contains(text)) {
                found.add(label == null ? text : label);
            }
        }
        return found.size() > 1 && segment.other() != null ? segment.other() : String.join(SEVERAL, found);
    }

    /** Empty where the row answers a question that nobody asked for. */
    Optional<TableRow> behind(TableRow row) {
        if (question >= 0 && !questions.containsKey(at(row.cells(), question))) {
            return Optional.empty();
        }
        if (cells.isEmpty()) {
            return Optional.of(row);
        }
        var all = new ArrayList<>(row.cells());
        cells.forEach(cell -> all.add(cell.apply(row.cells())));
        return Optional.of(new TableRow(row.line(), all, row.dates()));
    }

    /** The question that a row answers, where each answers one; else null. */
    String part(TableRow row) {
        return question >= 0 ? at(row.cells(), question) : null;
    }

    private static String at(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }
}
