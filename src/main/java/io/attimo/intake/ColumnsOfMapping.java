package io.attimo.intake;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A mapping as the form of its columns, to be changed. A column that it does not name stands there unused. */
final class ColumnsOfMapping {

    private final Mapping mapping;
    private final Preview preview;

    private ColumnsOfMapping(Mapping mapping, Preview preview) {
        this.mapping = mapping;
        this.preview = preview;
    }

    static Columns of(Mapping mapping, Preview preview) {
        return new ColumnsOfMapping(mapping, preview).columns();
    }

    private Columns columns() {
        var lines = new ArrayList<Columns.Line>();
        for (int i = 0; i < preview.header().size(); i++) {
            lines.add(line(i));
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

    private Columns.Line line(int i) {
        return Stream.of(rating(i), outcome(i), segment(i), comment(i))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> used(
                        i, Columns.Use.NONE, "", Guess.scale(preview.values().get(i)), "", ""));
    }

    private Optional<Columns.Line> rating(int i) {
        return mapping.journey().stages().stream()
                .flatMap(stage -> stage.touchpoints().stream()
                        .filter(rating -> rating.column().equals(column(i)))
                        .map(rating -> rated(i, Columns.Use.RATING, stage.name(), rating)))
                .findFirst();
    }

    private Optional<Columns.Line> outcome(int i) {
        return mapping.outcomes().stream()
                .filter(rating -> rating.column().equals(column(i)))
                .map(rating -> rated(i, Columns.Use.OUTCOME, "", rating))
                .findFirst();
    }

    private Optional<Columns.Line> segment(int i) {
        return mapping.segments().stream()
                .filter(segment -> segment.column().equals(column(i)))
                .map(segment ->
                        used(i, Columns.Use.SEGMENT, segment.name(), "", codes(segment.missing()), labels(segment)))
                .findFirst();
    }

    private Optional<Columns.Line> comment(int i) {
        return mapping.comments().stream()
                .filter(comment -> comment.column().equals(column(i)))
                .map(comment -> used(i, Columns.Use.COMMENT, orEmpty(comment.touchpoint()), "", "", ""))
                .findFirst();
    }

    private Columns.Line rated(int i, Columns.Use use, String stage, Mapping.Rating rating) {
        return new Columns.Line(
                i,
                column(i),
                preview.sample(i),
                use,
                stage,
                rating.name(),
                TypedScale.print(rating.scale()),
                codes(rating.missing()),
                "");
    }

    private Columns.Line used(int i, Columns.Use use, String name, String scale, String missing, String labels) {
        return new Columns.Line(i, column(i), preview.sample(i), use, "", name, scale, missing, labels);
    }

    private String column(int i) {
        return preview.header().get(i);
    }

    private static String codes(Set<String> codes) {
        return String.join(", ", codes.stream().filter(code -> !code.isEmpty()).toList());
    }

    private static String labels(Mapping.SegmentColumn segment) {
        var lines = new ArrayList<String>();
        segment.labels().forEach((code, label) -> lines.add(code + "=" + label));
        if (segment.other() != null) {
            lines.add(Columns.OTHER + "=" + segment.other());
        }
        return String.join("\n", lines);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
