package io.attimo.intake;

import io.attimo.journey.Scale;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping as a form of one line for each column of the file. What was typed is kept, right or wrong. */
public record Columns(
        String journey,
        String source,
        String key,
        boolean fixed,
        String dateColumn,
        String pattern,
        String prefix,
        String day,
        List<Line> lines) {

    /** What a column is used as, apart from key and date. */
    public enum Use {
        NONE,
        RATING,
        OUTCOME,
        SEGMENT,
        COMMENT
    }

    /**
     * One column of the file.
     *
     * @param name of the touchpoint, outcome or segment; for a comment the touchpoint it is about, or empty
     * @param scale by its name, or as {@code min-max, pain from-to, glory from-to}
     * @param missing codes parted by commas
     * @param labels one {@code code=label} a line; {@code *=label} is for all other codes
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
            String labels) {

        public List<Use> uses() {
            return List.of(Use.values());
        }
    }

    static final String OTHER = "*";

    static Columns typed(MultivaluedMap<String, String> form, Preview preview) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < preview.header().size(); i++) {
            lines.add(new Line(
                    i,
                    preview.header().get(i),
                    preview.sample(i),
                    use(text(form, "use-" + i)),
                    text(form, "stage-" + i),
                    text(form, "name-" + i),
                    text(form, "scale-" + i),
                    text(form, "missing-" + i),
                    text(form, "labels-" + i)));
        }
        return new Columns(
                text(form, "journey"),
                text(form, "source"),
                text(form, "key"),
                text(form, "date").equals("day"),
                text(form, "dateColumn"),
                text(form, "pattern"),
                form.getFirst("prefix") == null ? "" : form.getFirst("prefix"),
                text(form, "day"),
                lines);
    }

    static Columns of(Mapping mapping, Preview preview) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < preview.header().size(); i++) {
            lines.add(line(i, preview, mapping));
        }
        var date = mapping.date();
        return new Columns(
                mapping.journey().name(),
                mapping.source(),
                mapping.key(),
                date.isFixed(),
                orEmpty(date.column()),
                orEmpty(date.pattern()),
                orEmpty(date.prefix()),
                date.day() == null ? "" : date.day().toString(),
                lines);
    }

    private static Line line(int i, Preview preview, Mapping mapping) {
        var column = preview.header().get(i);
        for (var stage : mapping.journey().stages()) {
            for (var rating : stage.touchpoints()) {
                if (rating.column().equals(column)) {
                    return rated(i, preview, Use.RATING, stage.name(), rating);
                }
            }
        }
        for (var rating : mapping.outcomes()) {
            if (rating.column().equals(column)) {
                return rated(i, preview, Use.OUTCOME, "", rating);
            }
        }
        for (var segment : mapping.segments()) {
            if (segment.column().equals(column)) {
                return new Line(
                        i,
                        column,
                        preview.sample(i),
                        Use.SEGMENT,
                        "",
                        segment.name(),
                        "",
                        codes(segment.missing()),
                        labels(segment));
            }
        }
        for (var comment : mapping.comments()) {
            if (comment.column().equals(column)) {
                return new Line(
                        i, column, preview.sample(i), Use.COMMENT, "", orEmpty(comment.touchpoint()), "", "", "");
            }
        }
        return new Line(
                i,
                column,
                preview.sample(i),
                Use.NONE,
                "",
                "",
                Guess.scale(preview.values().get(i)),
                "",
                "");
    }

    private static Line rated(int i, Preview preview, Use use, String stage, Mapping.Rating rating) {
        return new Line(
                i,
                rating.column(),
                preview.sample(i),
                use,
                stage,
                rating.name(),
                scale(rating.scale()),
                codes(rating.missing()),
                "");
    }

    /**
     * The mapping these lines mean. What the form cannot hold (types, channels, phases) is taken over from the mapping
     * that stood there before.
     *
     * @param fields is given, for each path in the mapping, the field of the form it comes from
     */
    Mapping mapping(Optional<Mapping> before, Map<String, String> fields) {
        fields.put("journey.name", "journey");
        fields.put("key", "key");
        fields.put("date.column", "dateColumn");
        fields.put("date.pattern", "pattern");
        fields.put("date.prefix", "prefix");
        fields.put("date", "day");
        fields.put("date.day", "day");
        fields.put("source", "source");
        var stages = new LinkedHashMap<String, List<Line>>();
        lines.stream()
                .filter(line -> line.use() == Use.RATING)
                .forEach(line -> stages.computeIfAbsent(line.stage(), name -> new ArrayList<>())
                        .add(line));
        var parts = new ArrayList<Mapping.StagePart>();
        stages.forEach((name, rated) -> parts.add(stage(parts.size(), name, rated, before, fields)));
        var kind = before.map(mapping -> mapping.journey().kind()).orElse(null);
        return new Mapping(
                new Mapping.Course(journey, kind, parts),
                key,
                date(),
                source,
                outcomes(fields),
                segments(fields),
                comments(fields));
    }

    private Mapping.StagePart stage(
            int number, String name, List<Line> rated, Optional<Mapping> before, Map<String, String> fields) {
        var known = before.stream()
                .flatMap(mapping -> mapping.journey().stages().stream())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
        var path = "journey.stages[" + number + "]";
        fields.put(path + ".name", "stage-" + rated.get(0).number());
        var touchpoints = new ArrayList<Mapping.TouchpointColumn>();
        for (var line : rated) {
            remember(fields, path + ".touchpoints[" + touchpoints.size() + "]", line);
            var traits = before.stream()
                    .flatMap(Mapping::touchpoints)
                    .filter(touchpoint -> touchpoint.column().equals(line.column()))
                    .findFirst();
            touchpoints.add(new Mapping.TouchpointColumn(
                    line.name(),
                    line.column(),
                    scale(line.scale()).orElse(null),
                    codes(line.missing()),
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

    private DateColumn date() {
        if (!fixed) {
            return new DateColumn(emptyToNull(dateColumn), emptyToNull(pattern), prefix, null);
        }
        try {
            return DateColumn.on(LocalDate.parse(day));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private List<Mapping.OutcomeColumn> outcomes(Map<String, String> fields) {
        var outcomes = new ArrayList<Mapping.OutcomeColumn>();
        for (var line : of(Use.OUTCOME)) {
            remember(fields, "outcomes[" + outcomes.size() + "]", line);
            outcomes.add(new Mapping.OutcomeColumn(
                    line.name(), line.column(), scale(line.scale()).orElse(null), codes(line.missing())));
        }
        return outcomes;
    }

    private List<Mapping.SegmentColumn> segments(Map<String, String> fields) {
        var segments = new ArrayList<Mapping.SegmentColumn>();
        for (var line : of(Use.SEGMENT)) {
            remember(fields, "segments[" + segments.size() + "]", line);
            var labels = labels(line.labels());
            var other = labels.remove(OTHER);
            segments.add(new Mapping.SegmentColumn(line.name(), line.column(), labels, other, codes(line.missing())));
        }
        return segments;
    }

    private List<Mapping.CommentColumn> comments(Map<String, String> fields) {
        var comments = new ArrayList<Mapping.CommentColumn>();
        for (var line : of(Use.COMMENT)) {
            fields.put("comments[" + comments.size() + "].touchpoint", "name-" + line.number());
            comments.add(new Mapping.CommentColumn(line.column(), emptyToNull(line.name())));
        }
        return comments;
    }

    private List<Line> of(Use use) {
        return lines.stream().filter(line -> line.use() == use).toList();
    }

    private static void remember(Map<String, String> fields, String path, Line line) {
        fields.put(path + ".name", "name-" + line.number());
        fields.put(path + ".column", "use-" + line.number());
        fields.put(path + ".scale", "scale-" + line.number());
        fields.put(path + ".labels", "labels-" + line.number());
        fields.put(path + ".other", "labels-" + line.number());
    }

    /** A scale of ours by name, or {@code 0-100, 0-40, 70-100}: its ends, its pain and its glory. */
    static Optional<Scale> scale(String text) {
        var named = Scale.named(text);
        if (named != null) {
            return Optional.of(named);
        }
        var numbers = text.split("(?<=\\d)\\s*-\\s*|\\s*,\\s*");
        try {
            var ends = Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray();
            return ends.length == 6
                    ? Optional.of(new Scale(ends[0], ends[1], ends[2], ends[3], ends[4], ends[5]))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static String scale(Scale scale) {
        if (scale.equals(Scale.named(scale.name()))) {
            return scale.name();
        }
        return "%s-%s, %s-%s, %s-%s"
                .formatted(
                        plain(scale.min()),
                        plain(scale.max()),
                        plain(scale.painFrom()),
                        plain(scale.painTo()),
                        plain(scale.gloryFrom()),
                        plain(scale.gloryTo()));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    static Set<String> codes(String text) {
        var codes = new LinkedHashSet<String>();
        for (var code : text.split(",")) {
            if (!code.isBlank()) {
                codes.add(code.strip());
            }
        }
        return codes;
    }

    private static String codes(Set<String> codes) {
        return String.join(", ", codes.stream().filter(code -> !code.isEmpty()).toList());
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

    private static String labels(Mapping.SegmentColumn segment) {
        var lines = new ArrayList<String>();
        segment.labels().forEach((code, label) -> lines.add(code + "=" + label));
        if (segment.other() != null) {
            lines.add(OTHER + "=" + segment.other());
        }
        return String.join("\n", lines);
    }

    private static Use use(String text) {
        return Arrays.stream(Use.values())
                .filter(use -> use.name().equals(text))
                .findFirst()
                .orElse(Use.NONE);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        var text = form.getFirst(name);
        return text == null ? "" : text.strip();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
