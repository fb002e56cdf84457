package io.attimo.mapping;

import io.attimo.platform.files.ColumnPlaces;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mapping as a form of one line for each column of the file. What was typed is kept, right or wrong.
 *
 * @param key the column that tells answers apart, unless each row is its own
 * @param customer the column that names who gave them; empty where none does
 * @param weight the column that holds as how many answers each counts; empty where each counts as one
 * @param layout how the file was read as a table
 * @param more the columns of a wide file that are shown beside the used ones
 */
public record ColumnForm(
        String journey,
        String source,
        boolean eachRow,
        String key,
        String customer,
        String weight,
        DateForm date,
        List<Line> lines,
        List<MarkWords> words,
        TableLayout layout,
        String more) {

    /** As many columns as a page shows of which nothing is said. */
    private static final int SHOWN = 150;

    /** What a column is used as, apart from key and date. */
    public enum Use {
        NONE,
        RATING,
        OUTCOME,
        SEGMENT,
        COMMENT,
        OPTION,
        LEAVE_OUT,
        KEEP_ONLY;

        private static final List<Use> OF_ALL = List.of(values());
        private static final List<Use> OF_QUESTIONS = List.of(NONE, RATING, OUTCOME, COMMENT);
        /** Where each row is one answer, the columns say only whose it is. */
        private static final List<Use> BESIDE_QUESTIONS = List.of(NONE, SEGMENT, LEAVE_OUT, KEEP_ONLY);

        static List<Use> of(FilePreview filePreview, int line) {
            return filePreview.perAnswer() == null
                    ? OF_ALL
                    : filePreview.isQuestion(line) ? OF_QUESTIONS : BESIDE_QUESTIONS;
        }
    }

    /**
     * One column of the file, or where each row is one answer, one of its questions.
     *
     * @param uses what it can be used as
     * @param name of the touchpoint, outcome or segment; for a comment the touchpoint it is about, or empty
     * @param scale by its name, or as {@code min-max, pain from-to, glory from-to}
     * @param missing codes parted by commas, in quotes where one holds a comma
     * @param labels one {@code code=label} a line; {@code *=label} is for all other codes; of rows that are left out, or alone
     *     kept, one value a line
     */
    public record Line(
            int number,
            String column,
            String sample,
            Use use,
            String stage,
            String name,
            String scale,
            String missing,
            String labels,
            List<Use> uses) {}

    static final String OTHER = "*";

    /** A column tells answers apart. */
    public boolean isKeyed() {
        return !eachRow;
    }

    public static ColumnForm typed(MultivaluedMap<String, String> form, FilePreview filePreview) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < filePreview.lines().size(); i++) {
            var uses = Use.of(filePreview, i);
            lines.add(new Line(
                    i,
                    filePreview.lines().get(i).name(),
                    filePreview.lines().get(i).sample(),
                    use(text(form, "use-" + i), uses),
                    text(form, "stage-" + i),
                    text(form, "name-" + i),
                    text(form, "scale-" + i),
                    text(form, "missing-" + i),
                    text(form, "labels-" + i),
                    uses));
        }
        return new ColumnForm(
                text(form, "journey"),
                text(form, "source"),
                text(form, "answer").equals("row"),
                text(form, "key"),
                text(form, "customer"),
                text(form, "weight"),
                DateForm.typed(form, filePreview),
                lines,
                MarkWords.typed(form),
                filePreview.layout(),
                text(form, "more"));
    }

    /** Those that the page shows: of a wide file what is used, and what was asked for by name, place or span of places. */
    public List<Line> shown() {
        if (!isWide()) {
            return lines.stream().filter(line -> !isOfAnswers(line)).toList();
        }
        var asked = new HashSet<Integer>();
        var places = new ColumnPlaces(lines.stream().map(Line::column).toList());
        for (var part : more.split("[,;\\n]")) {
            var span = part.strip().split("\\s*[-–]\\s*(?=#)");
            int from = places.of(span[0]);
            int to = places.of(span[span.length - 1]);
            for (int i = from; from >= 0 && i <= to && asked.size() < SHOWN; i++) {
                asked.add(i);
            }
        }
        return lines.stream()
                .filter(line -> line.use() != Use.NONE || asked.contains(line.number()))
                .toList();
    }

    public long shownCount() {
        return shown().size();
    }

    public long count() {
        return lines.size();
    }

    public boolean isWide() {
        return lines.size() > SHOWN;
    }

    /** Where each row is one answer, what these two columns are for has been said. */
    private boolean isOfAnswers(Line line) {
        var columns = layout.perAnswer();
        return columns != null
                && line.uses().contains(Use.SEGMENT)
                && List.of(columns.question(), columns.value()).contains(line.column());
    }

    /** The columns that are used so. */
    List<Line> of(Use use) {
        return lines.stream().filter(line -> line.use() == use).toList();
    }

    /** Whether it shows all that a mapping says: a question may stand too far down in the file to be among its lines. */
    public boolean holds(Mapping mapping) {
        return mapping.perAnswer() == null
                || mapping.ratings().stream()
                        .allMatch(rating -> lines.stream()
                                .anyMatch(line -> line.uses().contains(Use.RATING)
                                        && line.column().equals(rating.column())));
    }

    /** A line and those of the options that follow it. */
    List<Line> withOptions(Line whole) {
        var all = new ArrayList<>(List.of(whole));
        lines.stream()
                .filter(line -> line.number() > whole.number() && line.use() != Use.NONE)
                .takeWhile(line -> line.use() == Use.OPTION)
                .forEach(all::add);
        return all;
    }

    /** The columns that a scale's words are of, as people read them. */
    public String columnsOf(MarkWords words) {
        return lines.stream().filter(words::isOf).map(Line::column).collect(Collectors.joining(", "));
    }

    private static Use use(String text, List<Use> uses) {
        return uses.stream().filter(use -> use.name().equals(text)).findFirst().orElse(Use.NONE);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        var text = form.getFirst(name);
        return text == null ? "" : text.strip();
    }
}
