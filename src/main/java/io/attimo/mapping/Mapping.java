package io.attimo.mapping;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.attimo.day.DateColumn;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.MomentType;
import io.attimo.journey.OneToOneOrMany;
import io.attimo.journey.Phase;
import io.attimo.journey.Scale;
import io.attimo.journey.TriggerOrMedal;
import io.attimo.platform.files.Characters;
import io.attimo.platform.files.HeadingRows;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the columns of a file mean. Read from JSON by {@link MappingText}, which also prints it.
 *
 * @param journey the journey the file's answers belong to; one that exists is extended
 * @param key the column that tells answers apart and names who gave them; null where {@code answer} is given
 * @param date the day of the answers
 * @param source where the answers come from; a row is known by journey, source and key
 * @param header where the columns' names stand; null where they stand in the first record
 * @param leaveOut which rows are no answers
 * @param perAnswer which columns hold question and value, where a row is one answer to one question; else null
 * @param sheet of a workbook; null for the first that has rows
 * @param encoding how a text's characters are stored; null where that is seen by them
 * @param answer what tells answers apart, where that is not who gave them
 * @param customer who gave them; null where nobody is named
 * @param weight as how many answers each counts; null where each counts as one
 * @param replace true where it may make something else of what an earlier file says
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Mapping(
        @JsonInclude(JsonInclude.Include.ALWAYS) Course journey,
        String key,
        DateColumn date,
        String source,
        List<OutcomeColumn> outcomes,
        List<SegmentColumn> segments,
        List<CommentColumn> comments,
        HeadingRows header,
        List<LeftOutRows> leaveOut,
        @JsonProperty("long") AnswerRows perAnswer,
        String sheet,
        String encoding,
        AnswerKey answer,
        CustomerColumn customer,
        WeightColumn weight,
        Boolean replace) {

    public static final String USUAL_SOURCE = "survey";

    /** The stages of the journey in their order. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Course(String name, CustomerKind kind, List<StagePart> stages) {
        public Course {
            name = composed(name);
            stages = copy(stages);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record StagePart(String name, Phase phase, String goal, List<TouchpointColumn> touchpoints) {
        public StagePart {
            name = composed(name);
            touchpoints = copy(touchpoints);
        }
    }

    /** A column of ratings, of a touchpoint or of an outcome. What is said of its scale beside it is kept in the scale. */
    public interface Rating {
        String name();

        /** Of the file; where each row is an answer of its own, the question as it stands there. */
        String column();

        /** Where there is a column for each option: all of them, from the lowest mark. */
        List<String> columns();

        Scale scale();

        /** Marks of the scale by the words that stand for them. */
        Map<String, Double> words();

        /** The column by whose line a form shows it. */
        default String firstColumn() {
            return columns().isEmpty() ? column() : columns().get(0);
        }

        /** Whether what stands in the column of a chosen option says only that it is chosen, and not which mark it is. */
        default boolean isReadAsPlace(String cell) {
            boolean isMark = !words().isEmpty() || cell.matches("\\d+([.,]\\d+)?");
            boolean isSign = !isMark || cell.equals("1") && !words().containsKey(cell);
            return isSign && columns().size() == scale().max() - scale().min() + 1;
        }

        Set<String> missing();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record TouchpointColumn(
            String name,
            String column,
            List<String> columns,

            @JsonDeserialize(using = ScaleJson.Reading.class) @JsonSerialize(using = ScaleJson.Writing.class)
            Scale scale,

            Boolean reversed,
            @JsonDeserialize(as = LinkedHashMap.class) Map<String, Double> words,
            @JsonDeserialize(as = LinkedHashSet.class) Set<String> missing,
            MomentType type,
            String channel,
            OneToOneOrMany audience,
            Set<TriggerOrMedal> flags)
            implements Rating {
        public TouchpointColumn {
            name = composed(name);
            column = strip(column);
            columns = stripped(columns);
            scale = turned(scale, reversed);
            reversed = null;
            words = marks(words);
            missing = codes(missing);
            flags = flags == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(flags));
        }

        public TouchpointColumn(String name, String column, Scale scale, Set<String> missing) {
            this(name, column, null, scale, null, null, missing, null, null, null, null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record OutcomeColumn(
            String name,
            String column,
            List<String> columns,

            @JsonDeserialize(using = ScaleJson.Reading.class) @JsonSerialize(using = ScaleJson.Writing.class)
            Scale scale,

            Boolean reversed,
            @JsonDeserialize(as = LinkedHashMap.class) Map<String, Double> words,
            @JsonDeserialize(as = LinkedHashSet.class) Set<String> missing)
            implements Rating {
        public OutcomeColumn {
            name = composed(name);
            column = strip(column);
            columns = stripped(columns);
            scale = turned(scale, reversed);
            reversed = null;
            words = marks(words);
            missing = codes(missing);
        }

        public OutcomeColumn(String name, String column, Scale scale, Set<String> missing) {
            this(name, column, null, scale, null, null, missing);
        }
    }

    /** Where a row is one answer to one question: the columns of the question and of what was answered. */
    public record AnswerRows(String question, String value) {
        public AnswerRows {
            question = strip(question);
            value = strip(value);
        }
    }

    /**
     * A column that tells groups of respondents apart.
     *
     * @param columns where there is a column for each option: all of them
     * @param labels the words for the codes in the cells; where it is empty the cells are their own labels. Where there is a
     *     column for each option, the words for it by its column
     * @param other the label for a code that has none; without it such a code is its own label. Where there is a column for
     *     each option, the label of who chose several
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SegmentColumn(
            String name,
            String column,
            List<String> columns,
            Map<String, String> labels,
            String other,
            @JsonDeserialize(as = LinkedHashSet.class) Set<String> missing) {
        public SegmentColumn {
            name = composed(name);
            column = strip(column);
            columns = stripped(columns);
            other = other == null || other.isBlank() ? null : composed(other);
            labels = stripped(labels);
            missing = codes(missing);
        }

        public SegmentColumn(
                String name, String column, Map<String, String> labels, String other, Set<String> missing) {
            this(name, column, null, labels, other, missing);
        }

        /** All that it is told from. */
        public List<String> allColumns() {
            return columns.isEmpty() ? List.of(column) : columns;
        }
    }

    /** What people wrote, on a touchpoint by its name or, without one, on the journey. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record CommentColumn(String column, String touchpoint) {
        public CommentColumn {
            column = strip(column);
            touchpoint = composed(touchpoint);
        }
    }

    /** Rows that are no answers, by what stands in one of their columns: one of these values, or none of those. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record LeftOutRows(
            String column,
            @JsonDeserialize(as = LinkedHashSet.class) Set<String> is,
            @JsonDeserialize(as = LinkedHashSet.class) Set<String> isNot) {
        public LeftOutRows {
            column = strip(column);
            is = codes(is);
            isNot = codes(isNot);
        }

        boolean isOne(String cell) {
            return isNot.isEmpty() ? is.contains(cell) : !isNot.contains(cell);
        }
    }

    /** Names the customer of each answer; the same in all files and sources. */
    public record CustomerColumn(String column) {
        public CustomerColumn {
            column = strip(column);
        }
    }

    /** Holds as how many answers each counts, so that groups have the share that they have among all customers. */
    public record WeightColumn(String column) {
        public WeightColumn {
            column = strip(column);
        }
    }

    public Mapping {
        key = strip(key);
        replace = Boolean.TRUE.equals(replace) ? true : null;
        source = source == null || source.isBlank() ? USUAL_SOURCE : source.strip();
        outcomes = copy(outcomes);
        segments = copy(segments);
        comments = copy(comments);
        header = HeadingRows.USUAL.equals(header) ? null : header;
        leaveOut = copy(leaveOut);
        sheet = sheet == null || sheet.isBlank() ? null : sheet.strip();
        encoding = encoding == null || encoding.isBlank() ? null : Characters.canonical(encoding.strip());
    }

    /** Of a file whose first record names its columns and each of whose rows is an answer. */
    public Mapping(
            Course journey,
            String key,
            DateColumn date,
            String source,
            List<OutcomeColumn> outcomes,
            List<SegmentColumn> segments,
            List<CommentColumn> comments) {
        this(
                journey, key, date, source, outcomes, segments, comments, null, null, null, null, null, null, null,
                null, null);
    }

    /** Every column of ratings: the touchpoints of each stage in turn, then the outcomes. */
    public List<Rating> ratings() {
        return Stream.concat(touchpoints().map(Rating.class::cast), outcomes.stream())
                .toList();
    }

    /** Every column of the file that it needs, each once and in its own order. */
    public Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        Stream.of(key, answer == null ? null : answer.column(), customer == null ? null : customer.column())
                .filter(Objects::nonNull)
                .forEach(columns::add);
        if (!date.isFixed()) {
            columns.add(date.column());
        }
        if (weight != null) {
            columns.add(weight.column());
        }
        if (perAnswer == null) {
            ratings().forEach(rating -> columns.addAll(columnsOf(rating)));
            comments.forEach(comment -> columns.add(comment.column()));
        } else {
            columns.addAll(List.of(perAnswer.question(), perAnswer.value()));
        }
        segments.forEach(segment -> columns.addAll(segment.allColumns()));
        leaveOut.forEach(rows -> columns.add(rows.column()));
        return columns;
    }

    private static List<String> columnsOf(Rating rating) {
        return rating.columns().isEmpty() ? List.of(rating.column()) : rating.columns();
    }

    public String columnNames() {
        return String.join(", ", columns());
    }

    /** For another file, whose day is another one, and which is not to replace anything by what was said of this. */
    public Mapping withoutDay() {
        var none = new DateColumn(null, null, null, null);
        return new Mapping(
                journey, key, none, source, outcomes, segments, comments, header, leaveOut, perAnswer, sheet, encoding,
                answer, customer, weight, null);
    }

    public Mapping from(String source) {
        return new Mapping(
                journey, key, date, source, outcomes, segments, comments, header, leaveOut, perAnswer, sheet, encoding,
                answer, customer, weight, replace);
    }

    @JsonIgnore
    public HeadingRows headingRows() {
        return header == null ? HeadingRows.USUAL : header;
    }

    /** One that may make something else of what an earlier file says. */
    public Mapping replacing() {
        return new Mapping(
                journey, key, date, source, outcomes, segments, comments, header, leaveOut, perAnswer, sheet, encoding,
                answer, customer, weight, true);
    }

    /** Each row an answer of its own, of the customer whom the key named. */
    public Mapping ofEachRow() {
        var named = customer == null && key != null ? new CustomerColumn(key) : customer;
        return new Mapping(
                journey,
                null,
                date,
                source,
                outcomes,
                segments,
                comments,
                header,
                leaveOut,
                perAnswer,
                sheet,
                encoding,
                AnswerKey.EACH_ROW,
                named,
                weight,
                replace);
    }

    /** Rows are known by the file and their number in it, since nothing of them tells two alike apart. */
    public boolean knowsRowsByNumber() {
        return answerColumn() == null && (date.isFixed() || !date.tellsTime(""));
    }

    /** The column that tells answers apart; null where each row is one. */
    public String answerColumn() {
        return answer == null ? key : answer.column();
    }

    /** Without a word about it, nothing that an earlier file says becomes something else; a mere key replaces as ever. */
    public boolean keepsEarlierAnswers() {
        return answer != null && replace == null;
    }

    /** Whether somebody has said that it may. */
    public boolean replaces() {
        return replace != null;
    }

    public Stream<TouchpointColumn> touchpoints() {
        return journey == null
                ? Stream.of()
                : journey.stages().stream().filter(Objects::nonNull).flatMap(stage -> stage.touchpoints().stream());
    }

    /** A name as it is kept where somebody types it; columns stay as the file writes them. */
    private static String composed(String text) {
        return text == null ? null : Normalizer.normalize(text, Form.NFC).strip();
    }

    private static String strip(String text) {
        return text == null ? null : text.strip();
    }

    private static List<String> stripped(List<String> columns) {
        return columns == null
                ? List.of()
                : columns.stream().map(Mapping::strip).toList();
    }

    private static <T> List<T> copy(List<T> all) {
        return all == null ? List.of() : Collections.unmodifiableList(all);
    }

    private static Set<String> codes(Set<String> codes) {
        if (codes == null) {
            return Set.of();
        }
        var stripped = new LinkedHashSet<String>();
        codes.forEach(code -> stripped.add(code == null ? "" : code.strip()));
        return Collections.unmodifiableSet(stripped);
    }

    private static Scale turned(Scale scale, Boolean reversed) {
        return scale == null || scale.reversed() || !Boolean.TRUE.equals(reversed) ? scale : scale.turned();
    }

    private static Map<String, Double> marks(Map<String, Double> words) {
        var stripped = new LinkedHashMap<String, Double>();
        if (words != null) {
            words.forEach((word, mark) -> stripped.put(word.strip(), mark));
        }
        return Collections.unmodifiableMap(stripped);
    }

    private static Map<String, String> stripped(Map<String, String> labels) {
        var stripped = new LinkedHashMap<String, String>();
        if (labels != null) {
            labels.forEach((code, label) -> stripped.put(code.strip(), composed(label)));
        }
        return Collections.unmodifiableMap(stripped);
    }
}
