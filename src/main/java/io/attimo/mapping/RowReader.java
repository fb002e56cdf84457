package io.attimo.mapping;

import io.attimo.day.DayReader;
import io.attimo.mapping.Finding.Reason;
import io.attimo.mark.MarkColumn;
import io.attimo.mark.MarkReader;
import io.attimo.mark.ScaleField;
import io.attimo.mark.WeightReader;
import io.attimo.platform.files.ColumnPlaces;
import io.attimo.platform.files.TableRow;
import io.attimo.platform.files.UnreadableFile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads rows as a mapping says. A mark, label or comment it cannot read is left out, alone; without its key, its day or its
 * shape the whole row is, and without its weight, where it has to have one: nobody knows as how much it counts.
 */
public final class RowReader {

    static final int LONGEST_COMMENT = 10_000;
    static final int MOST_LABELS = 200;

    private final Mapping mapping;
    private final List<String> header;
    private final ColumnPlaces places;
    private final DerivedCells derived;
    private final DayReader days;
    private final AnswerKeyReader keys;
    private final int date;
    private final List<MarkReader> ratings;
    private final int weight;
    private final int[] ratingColumns;
    private final int[] segmentColumns;
    private final int[] commentColumns;
    private final int[] leaveOutColumns;
    private final List<Set<String>> labels = new ArrayList<>();

    private List<Finding> findings = new ArrayList<>();
    private List<Integer> unreadMarks = new ArrayList<>();

    public RowReader(Mapping mapping, List<String> header, ZoneId home) {
        this(mapping, header, home, "", false);
    }

    /**
     * @param home the company's zone, in which a time that tells its own becomes a day
     * @param file tells the file from any other, for rows that are known by their numbers in it
     * @param isWorkbook whether the file itself knows its dates
     * @throws InvalidMapping where the mapping does not fit the header
     */
    RowReader(Mapping mapping, List<String> header, ZoneId home, String file, boolean isWorkbook) {
        MappingCheck.of(mapping, header, isWorkbook);
        this.mapping = mapping;
        this.places = new ColumnPlaces(header);
        this.derived = new DerivedCells(mapping, header, places);
        this.header = derived.header();
        days = new DayReader(mapping.date(), home);
        keys = new AnswerKeyReader(mapping, places, file);
        date = mapping.date().isFixed() ? -1 : places.of(mapping.date().column());
        weight = mapping.weight() == null ? -1 : places.of(mapping.weight().column());
        ratings = mapping.ratings().stream()
                .map(rating -> new MarkReader(rating.scale(), rating.words(), rating.missing()))
                .toList();
        ratingColumns = mapping.ratings().stream()
                .mapToInt(rating -> derived.of(rating, places))
                .toArray();
        segmentColumns = mapping.segments().stream()
                .mapToInt(segment -> derived.of(segment, places))
                .toArray();
        commentColumns = mapping.comments().stream()
                .mapToInt(comment -> derived.of(comment, places))
                .toArray();
        leaveOutColumns = columns(
                mapping.leaveOut().stream().map(Mapping.LeftOutRows::column).toList());
        mapping.segments().forEach(segment -> labels.add(new HashSet<>()));
    }

    private int[] columns(List<String> names) {
        return names.stream().mapToInt(places::of).toArray();
    }

    /** A row that was read before: those after it count on it. */
    public void pass(TableRow tableRow) {
        derived.behind(tableRow).ifPresent(keys::respondent);
    }

    /** The cells by which a row is known again in another export; weights are made anew with each. */
    public List<String> said(TableRow tableRow) {
        return keys.said(tableRow);
    }

    public RowResult read(TableRow tableRow) {
        if (isLeftOut(tableRow)) {
            return RowResult.LEFT_OUT;
        }
        return derived.behind(tableRow).map(this::whole).orElse(RowResult.LEFT_OUT);
    }

    private RowResult whole(TableRow tableRow) {
        findings = new ArrayList<>(0);
        unreadMarks = new ArrayList<>(0);
        if (tableRow.cells().size() != header.size()) {
            var counts = tableRow.cells().size() + " / " + header.size();
            findings.add(new Finding(tableRow.line(), "", "", Reason.RAGGED, counts));
            return new RowResult(Optional.empty(), findings, List.of());
        }
        var parsedRow = new ParsedRow(
                tableRow.line(),
                key(tableRow),
                keys.customer(tableRow),
                day(tableRow),
                marks(tableRow),
                labels(tableRow),
                remarks(tableRow),
                weight(tableRow),
                derived.part(tableRow));
        boolean refused = findings.stream().anyMatch(Finding::isRefusal);
        return new RowResult(refused ? Optional.empty() : Optional.of(parsedRow), findings, unreadMarks);
    }

    /** Also of a row that is too short: it may be none of the table's at all. */
    private boolean isLeftOut(TableRow tableRow) {
        var cells = tableRow.cells();
        for (int i = 0; i < leaveOutColumns.length; i++) {
            int column = leaveOutColumns[i];
            if (mapping.leaveOut()
                    .get(i)
                    .isOne(column < cells.size() ? cells.get(column).strip() : "")) {
                return true;
            }
        }
        return false;
    }

    private String key(TableRow tableRow) {
        keys.fault(tableRow).ifPresent(fault -> found(tableRow, fault.column(), fault.reason(), fault.detail()));
        return keys.respondent(tableRow);
    }

    private LocalDate day(TableRow tableRow) {
        if (mapping.date().isFixed()) {
            return mapping.date().day();
        }
        var cell = tableRow.cells().get(date);
        var day = tableRow.isDate(date) ? days.readDateCell(cell) : days.read(cell);
        if (day.isEmpty()) {
            found(
                    tableRow,
                    date,
                    Reason.DATE_UNREADABLE,
                    cell.isBlank() ? "" : mapping.date().form());
        }
        return day.orElse(null);
    }

    private Double weight(TableRow tableRow) {
        if (weight < 0) {
            return null;
        }
        var read = WeightReader.read(tableRow.cells().get(weight));
        if (read.isEmpty()) {
            found(tableRow, weight, Reason.WEIGHT_UNREADABLE, "");
            return null;
        }
        return read.getAsDouble();
    }

    private double[] marks(TableRow tableRow) {
        var marks = new double[ratingColumns.length];
        Arrays.setAll(marks, i -> mark(tableRow, i));
        return marks;
    }

    private double mark(TableRow tableRow, int i) {
        var rating = ratings.get(i);
        double mark = rating.read(tableRow.cells().get(ratingColumns[i]));
        if (Double.isNaN(mark) || rating.scale().holds(mark)) {
            if (MarkColumn.isOpenComma(tableRow.cells().get(ratingColumns[i]))) {
                found(tableRow, ratingColumns[i], Reason.COMMA_OPEN, ScaleField.plain(mark));
            }
            return mark;
        }
        var reason = mark == MarkReader.UNREADABLE ? Reason.NOT_A_NUMBER : Reason.OFF_SCALE;
        found(tableRow, ratingColumns[i], reason, rating.scale().name());
        unreadMarks.add(i);
        return Double.NaN;
    }

    private List<String> labels(TableRow tableRow) {
        var found = new String[segmentColumns.length];
        Arrays.setAll(found, i -> label(tableRow, i));
        return Arrays.asList(found);
    }

    private String label(TableRow tableRow, int i) {
        var segment = mapping.segments().get(i);
        var text = tableRow.cells().get(segmentColumns[i]).strip();
        if (text.isEmpty() || segment.missing().contains(text)) {
            return null;
        }
        return segment.columns().isEmpty() ? taken(tableRow, i, coded(tableRow, i, text)) : taken(tableRow, i, text);
    }

    private String coded(TableRow tableRow, int i, String text) {
        var segment = mapping.segments().get(i);
        var label = segment.labels().get(text);
        if (label == null && segment.other() != null) {
            label = segment.other();
        } else if (label == null) {
            if (!segment.labels().isEmpty()) {
                found(tableRow, segmentColumns[i], Reason.LABEL_UNKNOWN, segment.name());
            }
            label = text;
        }
        return label;
    }

    private String taken(TableRow tableRow, int i, String label) {
        if (label.length() > MappingCheck.LONGEST_NAME) {
            found(tableRow, segmentColumns[i], Reason.LABEL_TOO_LONG, String.valueOf(MappingCheck.LONGEST_NAME));
            return null;
        } else if (labels.get(i).add(label) && labels.get(i).size() > MOST_LABELS) {
            throw new UnreadableFile(
                    UnreadableFile.Fault.TOO_MANY_LABELS,
                    tableRow.line(),
                    header.get(segmentColumns[i]) + ": " + MOST_LABELS);
        }
        return label;
    }

    private List<String> remarks(TableRow tableRow) {
        var remarks = new String[commentColumns.length];
        Arrays.setAll(remarks, i -> remark(tableRow, commentColumns[i]));
        return Arrays.asList(remarks);
    }

    private String remark(TableRow tableRow, int column) {
        var text = tableRow.cells().get(column).strip();
        if (text.length() > LONGEST_COMMENT) {
            found(tableRow, column, Reason.COMMENT_TOO_LONG, String.valueOf(LONGEST_COMMENT));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private void found(TableRow tableRow, int column, Reason reason, String detail) {
        findings.add(new Finding(
                tableRow.line(), header.get(column), tableRow.cells().get(column), reason, detail));
    }
}
