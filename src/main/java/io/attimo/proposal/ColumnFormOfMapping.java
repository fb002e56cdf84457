package io.attimo.proposal;

import io.attimo.mapping.Mapping;
import io.attimo.mark.ScaleField;
import io.attimo.mark.ScaleProposal;
import io.attimo.platform.files.ColumnPlaces;
import io.attimo.platform.text.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A mapping as the form of its columns, to be changed. A column that it does not name stands there unused. */
public final class ColumnFormOfMapping {

    private final Mapping mapping;
    private final FilePreview filePreview;
    private final ColumnPlaces places;
    private final Map<String, Set<String>> unknownWords;
    private final List<ScaleProposal> scales;
    private final List<MarkWords.Column> words = new ArrayList<>();

    private ColumnFormOfMapping(Mapping mapping, FilePreview filePreview, Map<String, Set<String>> unknownWords) {
        this.mapping = mapping;
        this.filePreview = filePreview;
        this.places = new ColumnPlaces(filePreview.header());
        this.unknownWords = unknownWords;
        this.scales = filePreview.scales();
    }

    /** @param unknownWords what was found in a column further down the file and is no mark yet */
    public static ColumnForm of(Mapping mapping, FilePreview filePreview, Map<String, Set<String>> unknownWords) {
        return new ColumnFormOfMapping(mapping, filePreview, unknownWords).columns();
    }

    private ColumnForm columns() {
        var lines = new ArrayList<ColumnForm.Line>();
        for (int i = 0; i < filePreview.lines().size(); i++) {
            lines.add(line(i));
        }
        return new ColumnForm(
                mapping.journey().name(),
                mapping.source(),
                mapping.answer() != null && mapping.answer().isEachRow(),
                named(mapping.answerColumn()),
                customer(),
                mapping.weight() == null ? "" : named(mapping.weight().column()),
                DateForm.of(mapping.date().at(named(mapping.date().column())), filePreview),
                lines,
                MarkWords.of(words),
                filePreview.layout(),
                "");
    }

    /** A mere key is the customer's too. */
    private String customer() {
        return mapping.customer() == null
                ? named(mapping.key())
                : named(mapping.customer().column());
    }

    private ColumnForm.Line line(int i) {
        return Stream.of(rating(i), outcome(i), segment(i), comment(i), option(i), leftOut(i))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> used(i, ColumnForm.Use.NONE, "", scales.get(i).text(), "", ""));
    }

    private Optional<ColumnForm.Line> rating(int i) {
        return mapping.journey().stages().stream()
                .flatMap(stage -> stage.touchpoints().stream()
                        .filter(rating -> isFirst(rating, i))
                        .map(rating -> rated(i, ColumnForm.Use.RATING, stage.name(), rating)))
                .findFirst();
    }

    private Optional<ColumnForm.Line> outcome(int i) {
        return mapping.outcomes().stream()
                .filter(rating -> isFirst(rating, i))
                .map(rating -> rated(i, ColumnForm.Use.OUTCOME, "", rating))
                .findFirst();
    }

    private Optional<ColumnForm.Line> segment(int i) {
        return mapping.segments().stream()
                .filter(segment -> isFirst(segment.allColumns(), i))
                .map(segment -> used(
                        i,
                        ColumnForm.Use.SEGMENT,
                        segment.name(),
                        "",
                        CodeList.print(segment.missing()),
                        labels(segment)))
                .findFirst();
    }

    private Optional<ColumnForm.Line> comment(int i) {
        return mapping.comments().stream()
                .filter(comment -> isAnswered(comment.column(), i))
                .map(comment -> used(i, ColumnForm.Use.COMMENT, orEmpty(comment.touchpoint()), "", "", ""))
                .findFirst();
    }

    private Optional<ColumnForm.Line> option(int i) {
        return Stream.concat(
                        mapping.ratings().stream().map(Mapping.Rating::columns),
                        mapping.segments().stream().map(Mapping.SegmentColumn::columns))
                .filter(columns -> columns.stream().anyMatch(column -> isAt(column, i)))
                .map(columns -> used(i, ColumnForm.Use.OPTION, "", "", "", ""))
                .findFirst();
    }

    /**
     * Rules about rows that the form does not show: their column has another use, or another rule before them. They hold as
     * long as the column has its use.
     *
     * @param header of the file
     */
    public static List<Mapping.LeftOutRows> rulesBeside(Mapping mapping, List<String> header) {
        var places = new ColumnPlaces(header);
        var shown = new HashSet<Integer>();
        mapping.ratings().stream()
                .flatMap(rating -> rating.columns().isEmpty() ? Stream.of(rating.column()) : rating.columns().stream())
                .forEach(column -> shown.add(places.of(column)));
        mapping.segments().stream()
                .flatMap(segment ->
                        segment.columns().isEmpty() ? Stream.of(segment.column()) : segment.columns().stream())
                .forEach(column -> shown.add(places.of(column)));
        mapping.comments().forEach(comment -> shown.add(places.of(comment.column())));
        return mapping.leaveOut().stream()
                .filter(rows -> places.has(rows.column()) && !shown.add(places.of(rows.column())))
                .toList();
    }

    /** Such a rule in the reader's language. */
    public static String sentence(Mapping.LeftOutRows rows) {
        var words = Messages.here(ColumnMessages.class);
        return rows.isNot().isEmpty()
                ? words.rowsBesideLeftOut(rows.column(), String.join(", ", rows.is()))
                : words.rowsBesideKept(rows.column(), String.join(", ", rows.isNot()));
    }

    private boolean isFirst(Mapping.Rating rating, int i) {
        return rating.columns().isEmpty() ? isAnswered(rating.column(), i) : isFirst(rating.columns(), i);
    }

    /** The leftmost of several columns has the line of the whole; to its right are the options. */
    private boolean isFirst(List<String> columns, int i) {
        return columns.stream().mapToInt(places::of).min().orElse(-1) == i;
    }

    /** Where each row is one answer, the question has a line of its own. */
    private boolean isAnswered(String column, int i) {
        return mapping.perAnswer() == null
                ? isAt(column, i)
                : filePreview.isQuestion(i) && column(i).equals(column);
    }

    private Optional<ColumnForm.Line> leftOut(int i) {
        return mapping.leaveOut().stream()
                .filter(rows -> isAt(rows.column(), i))
                .map(rows -> rows.isNot().isEmpty()
                        ? used(i, ColumnForm.Use.LEAVE_OUT, "", "", "", CodeList.printLines(rows.is(), List.of()))
                        : used(i, ColumnForm.Use.KEEP_ONLY, "", "", "", CodeList.printLines(rows.isNot(), List.of())))
                .findFirst();
    }

    private ColumnForm.Line rated(int i, ColumnForm.Use use, String stage, Mapping.Rating rating) {
        var marks = marks(i, rating);
        if (!marks.isEmpty()) {
            words.add(new MarkWords.Column(i, marks));
        }
        var codes = new LinkedHashSet<>(rating.missing());
        codes.removeAll(marks.keySet());
        return new ColumnForm.Line(
                i,
                column(i),
                sample(i),
                use,
                stage,
                rating.name(),
                ScaleField.print(rating.scale()),
                CodeList.print(codes),
                "",
                ColumnForm.Use.of(filePreview, i));
    }

    /** What the mapping says of words, and what the file has besides that is no number. */
    private Map<String, String> marks(int i, Mapping.Rating rating) {
        var marks = new LinkedHashMap<String, String>();
        rating.words().forEach((word, mark) -> marks.put(word, ScaleField.plain(mark)));
        var column = filePreview.lines().get(i).marks(filePreview.title(i));
        Stream.of(column.words(), column.noAnswers(), unknownWords.getOrDefault(column(i), Set.of()))
                .flatMap(Set::stream)
                .forEach(word -> marks.putIfAbsent(word, rating.missing().contains(word) ? MarkWords.NO_ANSWER : ""));
        return marks;
    }

    private ColumnForm.Line used(int i, ColumnForm.Use use, String name, String scale, String missing, String labels) {
        var uses = ColumnForm.Use.of(filePreview, i);
        return new ColumnForm.Line(i, column(i), sample(i), use, "", name, scale, missing, labels, uses);
    }

    private boolean isAt(String column, int i) {
        return !filePreview.isQuestion(i) && places.of(column) == i;
    }

    /** A column by its name, also where the mapping has its place. */
    private String named(String column) {
        return places.has(column) ? column(places.of(column)) : orEmpty(column);
    }

    private String column(int i) {
        return filePreview.lines().get(i).name();
    }

    private String sample(int i) {
        return filePreview.lines().get(i).sample();
    }

    private static String labels(Mapping.SegmentColumn segment) {
        var lines = new ArrayList<String>();
        segment.labels().forEach((code, label) -> lines.add(code + "=" + label));
        if (segment.other() != null) {
            lines.add(ColumnForm.OTHER + "=" + segment.other());
        }
        return String.join("\n", lines);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
