package io.attimo.mapping;

import static io.attimo.mapping.InvalidMapping.Fault.COLUMN_AND_COLUMNS;
import static io.attimo.mapping.InvalidMapping.Fault.COLUMN_TWICE;
import static io.attimo.mapping.InvalidMapping.Fault.DATE_TWO_WAYS;
import static io.attimo.mapping.InvalidMapping.Fault.IS_AND_IS_NOT;
import static io.attimo.mapping.InvalidMapping.Fault.KEY_TWO_WAYS;
import static io.attimo.mapping.InvalidMapping.Fault.MISSING;
import static io.attimo.mapping.InvalidMapping.Fault.NAME_TWICE;
import static io.attimo.mapping.InvalidMapping.Fault.NOT_ONE_A_MARK;
import static io.attimo.mapping.InvalidMapping.Fault.NO_RATINGS;
import static io.attimo.mapping.InvalidMapping.Fault.NO_SUCH_COLUMN;
import static io.attimo.mapping.InvalidMapping.Fault.NO_SUCH_DATE_PATTERN;
import static io.attimo.mapping.InvalidMapping.Fault.NO_SUCH_ENCODING;
import static io.attimo.mapping.InvalidMapping.Fault.ODD_CHARACTERS;
import static io.attimo.mapping.InvalidMapping.Fault.ROW_OF_LONG;
import static io.attimo.mapping.InvalidMapping.Fault.TOO_LONG;
import static io.attimo.mapping.InvalidMapping.Fault.TOO_MANY;
import static io.attimo.mapping.InvalidMapping.Fault.UNIX_AND_PATTERN;
import static io.attimo.mapping.InvalidMapping.Fault.WRONG_VALUE;

import io.attimo.day.DateColumn;
import io.attimo.day.DatePattern;
import io.attimo.day.DayReader;
import io.attimo.platform.files.Characters;
import io.attimo.platform.files.ColumnPlaces;
import io.attimo.platform.files.HeadingRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds everything that is wrong with a mapping, by itself and against the columns of a file. */
public final class MappingCheck {

    public static final int LONGEST_NAME = 120;
    static final int LONGEST_TEXT = 500;
    static final int MOST_STAGES = 60;
    static final int MOST_WORDS = 200;
    public static final int MOST_RATINGS = 500;

    private final List<InvalidMapping.Problem> problems = new ArrayList<>();
    private final Map<String, String> rated = new HashMap<>();
    private final ColumnPlaces places;
    private final boolean isWorkbook;
    private boolean isPerAnswer;

    private MappingCheck(List<String> header, boolean isWorkbook) {
        this.places = new ColumnPlaces(header);
        this.isWorkbook = isWorkbook;
    }

    /**
     * Returns when nothing is wrong.
     *
     * @param isWorkbook whether the file itself knows its dates, which need no pattern then
     */
    public static void of(Mapping mapping, List<String> header, boolean isWorkbook) {
        var check = new MappingCheck(header, isWorkbook);
        check.whole(mapping);
        if (!check.problems.isEmpty()) {
            throw new InvalidMapping(check.problems);
        }
    }

    /** Before the file is read: how it is to be read as a table. */
    public static void ofTable(Mapping mapping) {
        var check = new MappingCheck(List.of(), false);
        check.table(mapping);
        if (!check.problems.isEmpty()) {
            throw new InvalidMapping(check.problems);
        }
    }

    private void whole(Mapping mapping) {
        isPerAnswer = mapping.perAnswer() != null;
        table(mapping);
        if (mapping.journey() == null) {
            found("journey", MISSING, "");
        } else {
            journey(mapping.journey());
        }
        keys(mapping);
        date(mapping.date());
        weight(mapping.weight());
        text("source", mapping.source(), LONGEST_NAME);
        outcomes(mapping.outcomes());
        segments(mapping.segments());
        comments(mapping.comments());
        leaveOut(mapping.leaveOut());
        if (isPerAnswer) {
            there("long.question", mapping.perAnswer().question());
            there("long.value", mapping.perAnswer().value());
        }
        if (mapping.ratings().isEmpty()) {
            found("journey.stages", NO_RATINGS, "");
        } else if (mapping.ratings().size() > MOST_RATINGS) {
            found("journey.stages", TOO_MANY, String.valueOf(MOST_RATINGS));
        }
    }

    private void table(Mapping mapping) {
        heading(mapping.headingRows());
        text("sheet", mapping.sheet(), LONGEST_NAME);
        if (mapping.encoding() != null && !Characters.ALL.contains(mapping.encoding())) {
            found("encoding", NO_SUCH_ENCODING, String.join(", ", Characters.ALL));
        }
        if (mapping.perAnswer() != null) {
            given("long.question", mapping.perAnswer().question());
            given("long.value", mapping.perAnswer().value());
        }
    }

    private void heading(HeadingRows heading) {
        if (!heading.startsInReach()) {
            found("header.first", WRONG_VALUE, heading.first().toString());
        }
        if (!heading.spansAllowedRows()) {
            found("header.rows", WRONG_VALUE, heading.rows().toString());
        } else if (heading.startsInReach() && !heading.holdsNames()) {
            found("header.names", WRONG_VALUE, heading.names().toString());
        }
    }

    private void keys(Mapping mapping) {
        var answer = mapping.answer();
        if (answer == null) {
            column("key", mapping.key());
        } else if (!answer.isEachRow()) {
            column("answer.column", answer.column());
        }
        if (isPerAnswer && answer != null && answer.isEachRow()) {
            found("answer", ROW_OF_LONG, "");
        }
        if (mapping.key() != null && answer != null) {
            found("answer", KEY_TWO_WAYS, "");
        }
        if (mapping.customer() != null) {
            column("customer.column", mapping.customer().column());
            if (mapping.key() != null) {
                found("customer", KEY_TWO_WAYS, "");
            }
        }
    }

    private void weight(Mapping.WeightColumn weight) {
        if (weight != null) {
            column("weight.column", weight.column());
        }
    }

    private void journey(Mapping.Course journey) {
        name("journey.name", journey.name());
        if (journey.stages().size() > MOST_STAGES) {
            found("journey.stages", TOO_MANY, String.valueOf(MOST_STAGES));
        }
        var names = new HashSet<String>();
        for (int i = 0; i < journey.stages().size(); i++) {
            var path = "journey.stages[" + i + "]";
            var stage = journey.stages().get(i);
            if (present(path, stage)) {
                distinct(path, stage.name(), names);
                text(path + ".goal", stage.goal(), LONGEST_TEXT);
                touchpoints(path, stage.touchpoints());
            }
        }
    }

    private void touchpoints(String stage, List<Mapping.TouchpointColumn> touchpoints) {
        var names = new HashSet<String>();
        for (int i = 0; i < touchpoints.size(); i++) {
            var path = stage + ".touchpoints[" + i + "]";
            var touchpoint = touchpoints.get(i);
            if (present(path, touchpoint)) {
                rating(path, touchpoint, names);
                text(path + ".channel", touchpoint.channel(), LONGEST_NAME);
            }
        }
    }

    private void outcomes(List<Mapping.OutcomeColumn> outcomes) {
        var names = new HashSet<String>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (present("outcomes[" + i + "]", outcomes.get(i))) {
                rating("outcomes[" + i + "]", outcomes.get(i), names);
            }
        }
    }

    private void rating(String path, Mapping.Rating rating, Set<String> names) {
        distinct(path, rating.name(), names);
        if (rating.scale() == null) {
            found(path + ".scale", MISSING, "");
        } else {
            words(path + ".words", rating);
        }
        if (rating.columns().isEmpty()) {
            answered(path + ".column", rating.column());
            rated(path + ".column", path, rating.column());
        } else {
            options(path, rating);
        }
    }

    private void rated(String place, String path, String column) {
        var known = !isPerAnswer && places.has(column) ? "#" + places.of(column) : column;
        if (column != null && rated.putIfAbsent(known, path) != null) {
            found(place, COLUMN_TWICE, column);
        }
    }

    /** One column for each mark of the scale, from the lowest, unless words say which mark an option is. */
    private void options(String path, Mapping.Rating rating) {
        if (rating.column() != null || isPerAnswer) {
            found(path, COLUMN_AND_COLUMNS, "");
        }
        for (int i = 0; i < rating.columns().size(); i++) {
            var place = path + ".columns[" + i + "]";
            column(place, rating.columns().get(i));
            rated(place, path, rating.columns().get(i));
        }
        var scale = rating.scale();
        boolean isOneEach = scale == null || rating.columns().size() == scale.max() - scale.min() + 1;
        if (!isOneEach && rating.words().isEmpty()) {
            found(path + ".columns", NOT_ONE_A_MARK, scale.name());
        }
    }

    /** A column, or where each row is an answer of its own, the question, which may stand on several lines. */
    private void answered(String path, String column) {
        if (isPerAnswer) {
            if (given(path, column) && column.length() > LONGEST_NAME) {
                found(path, TOO_LONG, String.valueOf(LONGEST_NAME));
            }
        } else {
            column(path, column);
        }
    }

    private void words(String path, Mapping.Rating rating) {
        if (rating.words().size() > MOST_WORDS) {
            found(path, TOO_MANY, String.valueOf(MOST_WORDS));
        }
        rating.words().forEach((word, mark) -> {
            if (mark == null || !rating.scale().holds(mark)) {
                found(path, WRONG_VALUE, shortened(word));
            }
        });
    }

    private void date(DateColumn date) {
        if (date == null) {
            found("date", MISSING, "");
        } else if (date.isFixed()) {
            if (!date.equals(DateColumn.on(date.day()))) {
                found("date", DATE_TWO_WAYS, "");
            }
            if (date.day().isBefore(DayReader.FIRST) || date.day().isAfter(DayReader.LAST)) {
                found("date.day", WRONG_VALUE, date.day().toString());
            }
        } else {
            column("date.column", date.column());
            text("date.prefix", date.prefix(), LONGEST_NAME);
            if (date.unix() != null && (date.pattern() != null || date.prefix() != null)) {
                found("date.unix", UNIX_AND_PATTERN, beside(date));
            } else if (date.unix() != null) {
                return;
            } else if (date.pattern() == null) {
                if (!isWorkbook) {
                    found("date.pattern", MISSING, "");
                }
            } else if (DatePattern.of(date.pattern()).isEmpty()) {
                found("date.pattern", NO_SUCH_DATE_PATTERN, date.pattern());
            }
        }
    }

    /** What stands there beside a number since 1970. */
    private static String beside(DateColumn date) {
        return shortened(date.pattern() == null ? date.prefix() : date.pattern());
    }

    private void segments(List<Mapping.SegmentColumn> segments) {
        var names = new HashSet<String>();
        for (int i = 0; i < segments.size(); i++) {
            var path = "segments[" + i + "]";
            var segment = segments.get(i);
            if (present(path, segment)) {
                distinct(path, segment.name(), names);
                told(path, segment);
                text(path + ".other", segment.other(), LONGEST_NAME);
                segment.labels().forEach((code, label) -> name(path + ".labels." + code, label));
                if (segment.labels().size() > RowReader.MOST_LABELS) {
                    found(path + ".labels", TOO_MANY, String.valueOf(RowReader.MOST_LABELS));
                }
            }
        }
    }

    /** From one column, or one for each option. */
    private void told(String path, Mapping.SegmentColumn segment) {
        if (segment.columns().isEmpty()) {
            column(path + ".column", segment.column());
            return;
        }
        if (segment.column() != null) {
            found(path, COLUMN_AND_COLUMNS, "");
        }
        for (int i = 0; i < segment.columns().size(); i++) {
            column(path + ".columns[" + i + "]", segment.columns().get(i));
        }
        segment.labels().keySet().forEach(column -> column(path + ".labels." + column, column));
    }

    private void comments(List<Mapping.CommentColumn> comments) {
        for (int i = 0; i < comments.size(); i++) {
            if (present("comments[" + i + "]", comments.get(i))) {
                answered("comments[" + i + "].column", comments.get(i).column());
                text("comments[" + i + "].touchpoint", comments.get(i).touchpoint(), LONGEST_NAME);
            }
        }
    }

    private void leaveOut(List<Mapping.LeftOutRows> leaveOut) {
        for (int i = 0; i < leaveOut.size(); i++) {
            var rows = leaveOut.get(i);
            if (present("leaveOut[" + i + "]", rows)) {
                column("leaveOut[" + i + "].column", rows.column());
                if (rows.is().isEmpty() && rows.isNot().isEmpty()) {
                    found("leaveOut[" + i + "].is", MISSING, "");
                } else if (!rows.is().isEmpty() && !rows.isNot().isEmpty()) {
                    found("leaveOut[" + i + "]", IS_AND_IS_NOT, "");
                }
            }
        }
    }

    private boolean present(String path, Object part) {
        if (part == null) {
            found(path, MISSING, "");
        }
        return part != null;
    }

    private void distinct(String path, String name, Set<String> names) {
        name(path + ".name", name);
        if (name != null && !names.add(name)) {
            found(path + ".name", NAME_TWICE, name);
        }
    }

    private void column(String path, String column) {
        if (given(path, column)) {
            there(path, column);
        }
    }

    private boolean given(String path, String column) {
        boolean isGiven = column != null && !column.isEmpty();
        if (!isGiven) {
            found(path, MISSING, "");
        }
        return isGiven;
    }

    /** What is not given at all has been told. */
    private void there(String path, String column) {
        if (column != null && !column.isEmpty() && !places.has(column)) {
            found(path, NO_SUCH_COLUMN, shortened(column));
        }
    }

    private void name(String path, String name) {
        if (name == null || name.isEmpty()) {
            found(path, MISSING, "");
        } else {
            text(path, name, LONGEST_NAME);
        }
    }

    private void text(String path, String text, int longest) {
        if (text != null && text.length() > longest) {
            found(path, TOO_LONG, String.valueOf(longest));
        } else if (text != null && !isPlain(text)) {
            found(path, ODD_CHARACTERS, "");
        }
    }

    /** Control characters and halves of a pair can be neither stored nor shown. */
    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
    }

    private void found(String path, InvalidMapping.Fault fault, String detail) {
        problems.add(new InvalidMapping.Problem(path, fault, detail));
    }
}
