package io.attimo.proposal;

import io.attimo.mapping.AnswerKey;
import io.attimo.mapping.Mapping;
import io.attimo.mark.ScaleField;
import io.attimo.platform.files.ColumnPlaces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mapping that the form of the columns means. What the form cannot hold (types, channels, phases) is taken over from
 * the mapping that stood there before.
 */
public final class MappingOfColumnForm {

    private static final Pattern MARK = Pattern.compile("-?\\d{1,4}([.,]\\d{1,4})?");

    private final ColumnForm columnForm;
    private final Optional<Mapping> before;
    private final Map<String, String> fields;

    private MappingOfColumnForm(ColumnForm columnForm, Optional<Mapping> before, Map<String, String> fields) {
        this.columnForm = columnForm;
        this.before = before;
        this.fields = fields;
    }

    /** @param fields is given, for each path in the mapping, the field of the form it comes from */
    public static Mapping of(ColumnForm columnForm, Optional<Mapping> before, Map<String, String> fields) {
        return new MappingOfColumnForm(columnForm, before, fields).mapping();
    }

    private Mapping mapping() {
        fields.put("journey.name", "journey");
        fields.put("key", "key");
        fields.put("answer.column", "key");
        fields.put("customer.column", "customer");
        fields.put("weight.column", "weight");
        fields.put("date.column", "dateColumn");
        fields.put("date.pattern", "pattern");
        fields.put("date.prefix", "prefix");
        fields.put("date.zone", "zone");
        fields.put("date", columnForm.date().isFixed() ? "day" : "date");
        fields.put("date.day", "day");
        fields.put("source", "source");
        var stages = new LinkedHashMap<String, List<ColumnForm.Line>>();
        columnForm
                .of(ColumnForm.Use.RATING)
                .forEach(line -> stages.computeIfAbsent(line.stage(), name -> new ArrayList<>())
                        .add(line));
        var parts = new ArrayList<Mapping.StagePart>();
        stages.forEach((name, rated) -> parts.add(stage(parts.size(), name, rated)));
        var customerKind = before.map(mapping -> mapping.journey().kind()).orElse(null);
        return new Mapping(
                new Mapping.Course(columnForm.journey(), customerKind, parts),
                meansBoth() ? columnForm.key() : null,
                columnForm.date().column(before.map(Mapping::date)),
                columnForm.source(),
                outcomes(),
                segments(),
                comments(),
                columnForm.layout().header(),
                leaveOut(),
                columnForm.layout().perAnswer(),
                before.map(Mapping::sheet).orElse(null),
                columnForm.layout().encoding(),
                meansBoth() ? null : answer(),
                meansBoth() || columnForm.customer().isEmpty()
                        ? null
                        : new Mapping.CustomerColumn(columnForm.customer()),
                columnForm.weight().isEmpty() ? null : new Mapping.WeightColumn(columnForm.weight()),
                null);
    }

    /** The column of the answers is that of the customers; without any it is missed as the key. */
    private boolean meansBoth() {
        return !columnForm.eachRow()
                && (columnForm.key().isEmpty() || columnForm.key().equals(columnForm.customer()));
    }

    private AnswerKey answer() {
        return columnForm.eachRow() ? AnswerKey.EACH_ROW : new AnswerKey(columnForm.key());
    }

    private Mapping.StagePart stage(int number, String name, List<ColumnForm.Line> rated) {
        var known = before.stream()
                .flatMap(mapping -> mapping.journey().stages().stream())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
        var path = "journey.stages[" + number + "]";
        fields.put(path + ".name", "stage-" + rated.get(0).number());
        var touchpoints = new ArrayList<Mapping.TouchpointColumn>();
        for (var line : rated) {
            remember(path + ".touchpoints[" + touchpoints.size() + "]", line);
            var traits = before.stream()
                    .flatMap(Mapping::touchpoints)
                    .filter(touchpoint -> line.column().equals(touchpoint.firstColumn()))
                    .findFirst();
            touchpoints.add(new Mapping.TouchpointColumn(
                    line.name(),
                    options(line).isEmpty() ? line.column() : null,
                    options(line),
                    ScaleField.read(line.scale()).orElse(null),
                    null,
                    words(line),
                    missing(line),
                    traits.map(Mapping.TouchpointColumn::type).orElse(null),
                    traits.map(Mapping.TouchpointColumn::channel).orElse(null),
                    traits.map(Mapping.TouchpointColumn::audience).orElse(null),
                    traits.map(Mapping.TouchpointColumn::flags).orElse(null)));
        }
        return new Mapping.StagePart(
                name,
                known.map(Mapping.StagePart::phase).orElse(null),
                known.map(Mapping.StagePart::goal).orElse(null),
                touchpoints);
    }

    /** Of a question with a column for each option: its own and those of the options below, in the order they had before. */
    private List<String> options(ColumnForm.Line line) {
        var columns = columnForm.withOptions(line).stream()
                .map(ColumnForm.Line::column)
                .toList();
        if (columns.size() == 1) {
            return List.of();
        }
        return before.stream()
                .flatMap(mapping -> Stream.concat(
                        mapping.ratings().stream().map(Mapping.Rating::columns),
                        mapping.segments().stream().map(Mapping.SegmentColumn::columns)))
                .filter(known -> known.size() == columns.size() && known.containsAll(columns))
                .findFirst()
                .orElse(columns);
    }

    private List<Mapping.OutcomeColumn> outcomes() {
        var outcomes = new ArrayList<Mapping.OutcomeColumn>();
        for (var line : columnForm.of(ColumnForm.Use.OUTCOME)) {
            remember("outcomes[" + outcomes.size() + "]", line);
            outcomes.add(new Mapping.OutcomeColumn(
                    line.name(),
                    options(line).isEmpty() ? line.column() : null,
                    options(line),
                    ScaleField.read(line.scale()).orElse(null),
                    null,
                    words(line),
                    missing(line)));
        }
        return outcomes;
    }

    private List<Mapping.SegmentColumn> segments() {
        var segments = new ArrayList<Mapping.SegmentColumn>();
        for (var line : columnForm.of(ColumnForm.Use.SEGMENT)) {
            remember("segments[" + segments.size() + "]", line);
            var labels = labels(line.labels());
            var other = labels.remove(ColumnForm.OTHER);
            var options = options(line);
            segments.add(new Mapping.SegmentColumn(
                    line.name(),
                    options.isEmpty() ? line.column() : null,
                    options,
                    labels,
                    other,
                    CodeList.read(line.missing())));
        }
        return segments;
    }

    private List<Mapping.CommentColumn> comments() {
        var comments = new ArrayList<Mapping.CommentColumn>();
        for (var line : columnForm.of(ColumnForm.Use.COMMENT)) {
            fields.put("comments[" + comments.size() + "].touchpoint", "name-" + line.number());
            comments.add(new Mapping.CommentColumn(line.column(), emptyToNull(line.name())));
        }
        return comments;
    }

    private List<Mapping.LeftOutRows> leaveOut() {
        var rules = new ArrayList<Mapping.LeftOutRows>();
        for (var line : columnForm.lines()) {
            boolean isOut = line.use() == ColumnForm.Use.LEAVE_OUT;
            if (isOut || line.use() == ColumnForm.Use.KEEP_ONLY) {
                remember("leaveOut[" + rules.size() + "]", line);
                var values = CodeList.readLines(line.labels());
                rules.add(new Mapping.LeftOutRows(line.column(), isOut ? values : null, isOut ? null : values));
            }
        }
        rules.addAll(rulesBeside());
        return rules;
    }

    /** Those that the form does not show, unless nothing else is said of their column any more. */
    private List<Mapping.LeftOutRows> rulesBeside() {
        var header = columnForm.lines().stream().map(ColumnForm.Line::column).toList();
        var places = new ColumnPlaces(header);
        return before.stream()
                .flatMap(mapping -> ColumnFormOfMapping.rulesBeside(mapping, header).stream())
                .filter(rows -> columnForm.lines().get(places.of(rows.column())).use() != ColumnForm.Use.NONE)
                .toList();
    }

    private void remember(String path, ColumnForm.Line line) {
        fields.put(path + ".name", "name-" + line.number());
        fields.put(path + ".column", "use-" + line.number());
        fields.put(path + ".scale", "scale-" + line.number());
        fields.put(path + ".words", "scale-" + line.number());
        fields.put(path + ".labels", "labels-" + line.number());
        fields.put(path + ".other", "labels-" + line.number());
        fields.put(path + ".columns", "scale-" + line.number());
        fields.put(path + ".is", "labels-" + line.number());
    }

    /** Also those that somebody wrote as labels, {@code word=mark}. */
    private Map<String, Double> words(ColumnForm.Line line) {
        var marks = new LinkedHashMap<String, Double>();
        labels(line.labels()).forEach((word, mark) -> {
            if (MARK.matcher(mark).matches()) {
                marks.put(word, Double.valueOf(mark.replace(',', '.')));
            }
        });
        columnForm.words().stream().filter(words -> words.isOf(line)).forEach(words -> marks.putAll(words.marks()));
        return marks;
    }

    private Set<String> missing(ColumnForm.Line line) {
        var missing = new LinkedHashSet<>(CodeList.read(line.missing()));
        columnForm.words().stream()
                .filter(words -> words.isOf(line))
                .forEach(words -> missing.addAll(words.noAnswers()));
        return missing;
    }

    private static Map<String, String> labels(String text) {
        var labels = new LinkedHashMap<String, String>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int at = line.indexOf('=');
            labels.put(
                    at < 0 ? line : line.substring(0, at).strip(),
                    at < 0 ? line : line.substring(at + 1).strip());
        });
        return labels;
    }

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
