package io.attimo.intake;

import io.attimo.intake.Finding.Reason;
import io.attimo.platform.files.BadFile;
import io.attimo.platform.files.Row;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads rows as a mapping says. A cell it cannot read refuses its row; it never takes half of one. */
final class RowReader {

    static final int LONGEST_KEY = 200;
    static final int LONGEST_COMMENT = 10_000;
    static final int MOST_LABELS = 200;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,15})?");

    private final Mapping mapping;
    private final List<String> header;
    private final boolean decimalComma;
    private final DateTimeFormatter dates;
    private final int key;
    private final int date;
    private final List<Mapping.Rating> ratings;
    private final int[] ratingColumns;
    private final int[] segmentColumns;
    private final int[] commentColumns;
    private final List<Set<String>> labels = new ArrayList<>();

    private List<Finding> findings = new ArrayList<>();

    /** @throws BadMapping where the mapping does not fit the header */
    RowReader(Mapping mapping, List<String> header, boolean decimalComma) {
        MappingCheck.of(mapping, header);
        this.mapping = mapping;
        this.header = header;
        this.decimalComma = decimalComma;
        dates = mapping.date().isFixed()
                ? null
                : DateColumn.format(mapping.date().pattern()).orElseThrow();
        key = header.indexOf(mapping.key());
        date = mapping.date().isFixed() ? -1 : header.indexOf(mapping.date().column());
        ratings = mapping.ratings();
        ratingColumns = columns(ratings.stream().map(Mapping.Rating::column).toList());
        segmentColumns = columns(
                mapping.segments().stream().map(Mapping.SegmentColumn::column).toList());
        commentColumns = columns(
                mapping.comments().stream().map(Mapping.CommentColumn::column).toList());
        mapping.segments().forEach(segment -> labels.add(new HashSet<>()));
    }

    private int[] columns(List<String> names) {
        return names.stream().mapToInt(header::indexOf).toArray();
    }

    String keyColumn() {
        return mapping.key();
    }

    Reading read(Row row) {
        findings = new ArrayList<>(0);
        if (row.cells().size() != header.size()) {
            var counts = row.cells().size() + " / " + header.size();
            findings.add(new Finding(row.line(), "", "", Reason.RAGGED, counts));
            return new Reading(Optional.empty(), findings);
        }
        var answer = new Answer(row.line(), key(row), day(row), marks(row), labels(row), remarks(row));
        boolean refused =
                findings.stream().anyMatch(finding -> !finding.reason().isWarning());
        return new Reading(refused ? Optional.empty() : Optional.of(answer), findings);
    }

    private String key(Row row) {
        var text = row.cells().get(key).strip();
        if (text.isEmpty()) {
            found(row, key, Reason.KEY_EMPTY, "");
        } else if (text.length() > LONGEST_KEY) {
            found(row, key, Reason.KEY_TOO_LONG, String.valueOf(LONGEST_KEY));
        }
        return text;
    }

    private LocalDate day(Row row) {
        if (mapping.date().isFixed()) {
            return mapping.date().day();
        }
        var day = mapping.date().read(dates, row.cells().get(date).strip());
        if (day.isEmpty()) {
            found(row, date, Reason.DATE_UNREADABLE, mapping.date().pattern());
        }
        return day.orElse(null);
    }

    private double[] marks(Row row) {
        var marks = new double[ratingColumns.length];
        Arrays.setAll(marks, i -> mark(row, ratingColumns[i], ratings.get(i)));
        return marks;
    }

    private double mark(Row row, int column, Mapping.Rating rating) {
        var text = row.cells().get(column).strip();
        if (text.isEmpty() || rating.missing().contains(text)) {
            return Double.NaN;
        }
        if (!NUMBER.matcher(text).matches() || !decimalComma && text.indexOf(',') >= 0) {
            found(row, column, Reason.NOT_A_NUMBER, rating.scale().name());
            return Double.NaN;
        }
        double mark = Double.parseDouble(text.replace(',', '.'));
        if (!rating.scale().holds(mark)) {
            found(row, column, Reason.OFF_SCALE, rating.scale().name());
        }
        return mark;
    }

    private List<String> labels(Row row) {
        var found = new String[segmentColumns.length];
        Arrays.setAll(found, i -> label(row, i));
        return Arrays.asList(found);
    }

    private String label(Row row, int i) {
        var segment = mapping.segments().get(i);
        var text = row.cells().get(segmentColumns[i]).strip();
        if (text.isEmpty() || segment.missing().contains(text)) {
            return null;
        }
        var label = segment.labels().get(text);
        if (label == null && segment.other() != null) {
            label = segment.other();
        } else if (label == null) {
            if (!segment.labels().isEmpty()) {
                found(row, segmentColumns[i], Reason.LABEL_UNKNOWN, segment.name());
            }
            label = text;
        }
        if (label.length() > MappingCheck.LONGEST_NAME) {
            found(row, segmentColumns[i], Reason.LABEL_TOO_LONG, String.valueOf(MappingCheck.LONGEST_NAME));
        } else if (labels.get(i).add(label) && labels.get(i).size() > MOST_LABELS) {
            throw new BadFile(BadFile.Fault.TOO_MANY_LABELS, row.line(), segment.column() + ": " + MOST_LABELS);
        }
        return label;
    }

    private List<String> remarks(Row row) {
        var remarks = new String[commentColumns.length];
        Arrays.setAll(remarks, i -> remark(row, commentColumns[i]));
        return Arrays.asList(remarks);
    }

    private String remark(Row row, int column) {
        var text = row.cells().get(column).strip();
        if (text.length() > LONGEST_COMMENT) {
            found(row, column, Reason.COMMENT_TOO_LONG, String.valueOf(LONGEST_COMMENT));
        }
        return text.isEmpty() ? null : text;
    }

    private void found(Row row, int column, Reason reason, String detail) {
        findings.add(new Finding(row.line(), header.get(column), row.cells().get(column), reason, detail));
    }
}
