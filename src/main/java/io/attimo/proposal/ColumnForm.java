package io.attimo.proposal;

import io.attimo.mapping.Mapping;
import io.attimo.mapping.TableLayout;
import io.attimo.mark.MarkText;
import io.attimo.mark.ScaleField;
import io.attimo.mark.ScaleProposal;
import io.attimo.platform.files.ColumnPlaces;
import io.attimo.platform.text.Messages;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    /** Columns that share words no scale is known of, and may be rated all the same. */
    private static final int SHARED = 3;

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

    /** What a column is chosen for outside its line. */
    public enum Task {
        KEY,
        CUSTOMER,
        DAY,
        WEIGHT,
        QUESTION,
        ANSWER
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
            List<Use> uses) {

        /** With what the fields of one line end alike. */
        public String ending() {
            return "-" + number;
        }

        public boolean isUnused() {
            return use == Use.NONE;
        }

        boolean isRated() {
            return use == Use.RATING || use == Use.OUTCOME;
        }

        /** It may be rated, and on which scale is not said. */
        private boolean isOpen() {
            return uses.contains(Use.RATING) && scale.isEmpty() && (isRated() || use == Use.NONE);
        }

        /** What is left blank stays as it was, and so does what it is used as already. */
        private Line with(MultivaluedMap<String, String> form, String otherwise) {
            var becomes = use == Use.NONE ? ColumnForm.use(text(form, "same-use"), uses) : use;
            boolean isRating = becomes == Use.RATING;
            return new Line(
                    number,
                    column,
                    sample,
                    becomes,
                    isRating ? either(stage, text(form, "same-stage")) : "",
                    either(name, otherwise),
                    either(text(form, "same-scale"), scale),
                    either(text(form, "same-missing"), missing),
                    labels,
                    uses);
        }

        private static String either(String one, String other) {
            return one.isEmpty() ? other : one;
        }
    }

    /**
     * What is said at once of many columns.
     *
     * @param open lines whose values look like marks, without a scale
     * @param ratings lines of touchpoints
     * @param stage of touchpoints that are in none yet
     */
    public record Alike(List<Line> open, List<Line> ratings, String stage, List<Shape> shapes) {

        /** Lines whose values look like marks of one and the same scale, though which is not said. */
        public record Shape(String value, List<Line> lines, String readings) {

            public String names() {
                return firstOf(lines);
            }

            public int unused() {
                return unusedOf(lines);
            }
        }

        private static final int NAMED = 5;

        static Alike of(List<Line> open, List<Line> ratings, String stage, Function<Line, String> readings) {
            var alike = open.stream().collect(Collectors.groupingBy(readings, LinkedHashMap::new, Collectors.toList()));
            var shapes = new ArrayList<Shape>();
            alike.forEach((reading, lines) -> shapes.add(new Shape("open-" + shapes.size(), lines, reading)));
            return new Alike(open, ratings, stage, List.copyOf(shapes));
        }

        /** @param value which of them somebody has chosen */
        private List<Line> chosen(String value) {
            return shapes.stream()
                    .filter(shape -> shape.value().equals(value))
                    .map(Shape::lines)
                    .findFirst()
                    .orElseGet(() -> value.equals("open") ? open : ratings);
        }

        /** Where they differ in shape, each shape can be chosen by itself. */
        public boolean isMixed() {
            return shapes.size() > 1;
        }

        /** One alone is said more shortly in its line. */
        public boolean isUseful() {
            return open.size() > 1 || ratings.size() > 1;
        }

        public List<Use> uses() {
            return List.of(Use.RATING, Use.OUTCOME);
        }

        public boolean hasOpen() {
            return !open.isEmpty();
        }

        public String openNames() {
            return firstOf(open);
        }

        public int openUnused() {
            return unusedOf(open);
        }

        private static int unusedOf(List<Line> lines) {
            return (int) lines.stream().filter(Line::isUnused).count();
        }

        private static String firstOf(List<Line> lines) {
            var names = lines.stream().limit(NAMED).map(Line::column).collect(Collectors.joining(", "));
            return lines.size() > NAMED ? names + ", …" : names;
        }
    }

    static final String OTHER = "*";

    /** A column tells answers apart. */
    public boolean isKeyed() {
        return !eachRow;
    }

    public static ColumnForm typed(MultivaluedMap<String, String> form, FilePreview filePreview) {
        var words = MarkWords.typed(form);
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
                    scale(form, i, words),
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
                words,
                filePreview.layout(),
                text(form, "more"));
    }

    /** @param newStage where no line is in a stage yet */
    public Alike alike(FilePreview filePreview, String newStage) {
        var scales = filePreview.scales();
        var words = new HashMap<Integer, Set<String>>();
        var uses = new HashMap<String, Integer>();
        for (var line : lines) {
            var proposal = scales.get(line.number());
            if (line.isOpen() && proposal.why() == ScaleProposal.Why.UNKNOWN_WORDS) {
                var own = filePreview.wordsOf(line.number(), proposal).keySet();
                words.put(line.number(), own.stream().map(MarkText::fold).collect(Collectors.toSet()));
            }
        }
        words.values().forEach(own -> own.forEach(word -> uses.merge(word, 1, Integer::sum)));
        var open = lines.stream()
                .filter(line -> line.isOpen() && task(line).isEmpty())
                .filter(line -> scales.get(line.number()).isOfMarks()
                        || words.getOrDefault(line.number(), Set.of()).stream()
                                .anyMatch(word -> uses.get(word) >= SHARED))
                .toList();
        var stage =
                lines.stream().map(Line::stage).filter(one -> !one.isEmpty()).findFirst();
        return Alike.of(
                open,
                of(Use.RATING),
                stage.orElse(newStage),
                line -> scales.get(line.number()).readingTexts().stream()
                        .findFirst()
                        .orElse(""));
    }

    /** With what was said of many columns at once in all of their lines. */
    public ColumnForm withAlike(MultivaluedMap<String, String> form, FilePreview filePreview) {
        var alike = alike(filePreview, "");
        var typed = text(form, "same-columns");
        var numbers = typed.isEmpty()
                ? alike.chosen(text(form, "same")).stream().map(Line::number).collect(Collectors.toSet())
                : named(typed);
        var names = new TouchpointNames(
                filePreview.titles(), lines.stream().map(Line::name).toList());
        var changed = lines.stream()
                .map(line -> numbers.contains(line.number())
                                && (line.use() != Use.NONE || task(line).isEmpty())
                        ? line.with(form, names.of(filePreview.title(line.number())))
                        : line)
                .toList();
        var scales = filePreview.scales();
        var marks = new ArrayList<MarkWords.Column>();
        for (var line : changed) {
            var known = words.stream().filter(group -> group.isOf(line)).findFirst();
            if (line.isRated()) {
                var own = known.map(MarkWords::byWord)
                        .orElseGet(() -> filePreview.wordsOf(line.number(), scales.get(line.number())));
                marks.add(new MarkWords.Column(line.number(), own));
            }
        }
        marks.removeIf(column -> column.marks().isEmpty());
        return new ColumnForm(
                journey, source, eachRow, key, customer, weight, date, changed, MarkWords.of(marks), layout, more);
    }

    /** As it was typed; where only the order of its words was said, that says how many steps it has. */
    private static String scale(MultivaluedMap<String, String> form, int line, List<MarkWords> words) {
        var typed = text(form, "scale-" + line);
        return words.stream()
                .filter(each -> typed.isEmpty()
                        && each.lines().contains(line)
                        && MarkWords.hasOrder(form, each.number())
                        && each.marks().size() > 1)
                .findFirst()
                .map(each -> ScaleField.print(each.steps()))
                .orElse(typed);
    }

    /** Those that the page shows: of a wide file what is used, and what was asked for by name, place or span of places. */
    public List<Line> shown() {
        if (!isWide()) {
            return lines.stream().filter(line -> !isOfAnswers(line)).toList();
        }
        var asked = named(more);
        return lines.stream()
                .filter(line -> line.use() != Use.NONE || asked.contains(line.number()))
                .toList();
    }

    /** Those of which something is said, and of a wide file what was asked for. */
    public List<Line> used() {
        return isWide()
                ? shown()
                : shown().stream().filter(line -> line.use() != Use.NONE).toList();
    }

    /** Those that are used for nothing, or for something beside the lines. */
    public List<Line> unused() {
        var used = used();
        return shown().stream().filter(line -> !used.contains(line)).toList();
    }

    /** By name, place or span of places. */
    private Set<Integer> named(String text) {
        var asked = new HashSet<Integer>();
        var places = new ColumnPlaces(lines.stream().map(Line::column).toList());
        for (var part : text.split("[,;\\n]")) {
            var span = part.strip().split("\\s*[-–]\\s*(?=#)");
            int from = places.of(span[0]);
            int to = places.of(span[span.length - 1]);
            for (int i = from; from >= 0 && i <= to && asked.size() < SHOWN; i++) {
                asked.add(i);
            }
        }
        return asked;
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

    /** Whether a person is to look at one that is not used. */
    public boolean isDoubted(List<DoubtGroup> doubts) {
        return unused().stream()
                .anyMatch(line -> doubts.stream()
                        .flatMap(group -> group.places().stream())
                        .anyMatch(place -> place.field().equals("use" + line.ending())));
    }

    /** Why nothing is said of a column: what it is chosen for otherwise, or what it holds. */
    public String reason(Line line, FilePreview filePreview) {
        var words = Messages.here(ColumnMessages.class);
        return task(line)
                .map(words::taskOf)
                .orElseGet(
                        () -> words.holds(filePreview.lines().get(line.number()).holds()));
    }

    /** What is said of a use: of none, what the column is chosen for otherwise. */
    public String label(Line line, Use use) {
        var words = Messages.here(ColumnMessages.class);
        return use == Use.NONE ? task(line).map(words::taskOf).orElseGet(() -> words.useAs(use)) : words.useAs(use);
    }

    private Optional<Task> task(Line line) {
        var answers = layout.perAnswer();
        if (answers != null && !line.uses().contains(Use.SEGMENT)) {
            return Optional.empty();
        }
        var tasks = new EnumMap<Task, String>(Task.class);
        tasks.put(Task.KEY, eachRow ? "" : key);
        tasks.put(Task.CUSTOMER, customer);
        tasks.put(Task.DAY, date.columnName());
        tasks.put(Task.WEIGHT, weight);
        tasks.put(Task.QUESTION, answers == null ? "" : answers.question());
        tasks.put(Task.ANSWER, answers == null ? "" : answers.value());
        return tasks.entrySet().stream()
                .filter(task -> task.getValue().equals(line.column()))
                .map(Map.Entry::getKey)
                .findFirst();
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
