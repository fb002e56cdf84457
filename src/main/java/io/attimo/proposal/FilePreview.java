package io.attimo.proposal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.TableLayout;
import io.attimo.mark.ChoiceQuestion;
import io.attimo.mark.MarkColumn;
import io.attimo.mark.RatingDirections;
import io.attimo.mark.ScaleField;
import io.attimo.mark.ScaleProposal;
import io.attimo.mark.ScaleProposals;
import io.attimo.platform.files.Characters;
import io.attimo.platform.files.ColumnPlaces;
import io.attimo.platform.files.CsvFile;
import io.attimo.platform.files.HeadingRows;
import io.attimo.platform.files.TableFile;
import io.attimo.platform.files.TableReader;
import io.attimo.platform.files.TableRow;
import io.attimo.platform.files.UnreadableFile;
import io.attimo.platform.files.WorkbookSheetFile;
import io.attimo.platform.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The first look at an uploaded file, shown before its columns are mapped. It is stored as text, which is bounded whatever
 * the file is: names, five rows and a few facts of each column.
 *
 * @param rows the first five as they stand in the file, each cell shortened
 * @param characters how they are stored; null of a workbook, as is the separator
 * @param sheet that was read; null where the file is text
 * @param sheets the names of all of them
 * @param beginning where the names stand; null where the version before looked at the file
 * @param choices questions that have a column for each option
 * @param answers what it asks, where each row is one answer to one question; else null
 */
public record FilePreview(
        List<ColumnSummary> columns,
        List<List<String>> rows,
        String characters,
        String separator,
        String sheet,
        List<String> sheets,
        FileBeginning beginning,
        List<ChoiceQuestion> choices,
        Answers answers) {

    /**
     * The questions of a file in which each row is one answer.
     *
     * @param columns of the question and of what was answered
     * @param questions each with its answers, as if they stood in a column of their own
     * @param numbering columns that hold something else in each row, and so tell no person or questionnaire
     * @param isWhole whether all rows have been looked at
     */
    public record Answers(
            Mapping.AnswerRows columns, List<ColumnSummary> questions, List<String> numbering, boolean isWhole) {

        /** More are no questions of a survey. */
        private static final int MOST = 200;

        /** As the file's names say. */
        static Optional<Mapping.AnswerRows> guess(List<String> names) {
            var question = names.stream().filter(ColumnTopic.QUESTION::fits).findFirst();
            var value = names.stream()
                    .filter(name -> ColumnTopic.ANSWER.fits(name) && !question.equals(Optional.of(name)))
                    .findFirst();
            return question.isPresent() && value.isPresent()
                    ? Optional.of(new Mapping.AnswerRows(question.get(), value.get()))
                    : Optional.empty();
        }

        /** Collects them row by row. */
        private static final class Count {

            private final Mapping.AnswerRows columns;
            private final List<String> header;
            private final int question;
            private final int value;
            private final Map<String, ColumnSummary.Count> questions = new LinkedHashMap<>();
            private final List<Set<String>> different = new ArrayList<>();
            private int rows;

            Count(Mapping.AnswerRows columns, List<String> header) {
                var places = new ColumnPlaces(header);
                this.columns = columns;
                this.header = header;
                question = places.of(columns.question());
                value = places.of(columns.value());
                header.forEach(name -> different.add(new HashSet<>()));
            }

            void take(List<String> cells) {
                rows++;
                for (int i = 0; i < header.size() && i < cells.size(); i++) {
                    different.get(i).add(shortened(cells.get(i)));
                }
                var asked = question >= 0 && question < cells.size()
                        ? cells.get(question).strip()
                        : "";
                if (!asked.isEmpty() && value >= 0 && value < cells.size() && questions.size() <= MOST) {
                    questions.computeIfAbsent(asked, ColumnSummary.Count::new).take(cells.get(value), false);
                }
            }

            /** Null where each row asks something else, or all ask the same, or names something that is no question. */
            Answers result(int most) {
                boolean areQuestions = questions.size() > 1 && questions.size() <= MOST && questions.size() < rows;
                if (!areQuestions || questions.keySet().stream().anyMatch(asked -> asked.length() > LONGEST_QUESTION)) {
                    return null;
                }
                var numbering = IntStream.range(0, header.size())
                        .filter(i -> different.get(i).size() == rows)
                        .mapToObj(header::get)
                        .toList();
                var summaries = questions.values().stream()
                        .map(count -> count.result(false, false, List.of()))
                        .toList();
                return new Answers(columns, summaries, numbering, rows < most);
            }
        }
    }

    static final int ROWS = 5;

    /** As a mapping can name it. */
    private static final int LONGEST_QUESTION = 120;

    private static final int LOOKED_AT = 200;
    /** Of a wide file fewer rows tell as much, and no more has to be held of it. */
    private static final int MOST_CELLS = 100_000;
    /** Of a longer file nobody looks at the end. */
    private static final int MOST_CELLS_TO_THE_END = 200_000;

    private static final int LONGEST_CELL = 40;
    private static final MarkColumn NO_MARKS = MarkColumn.of("", List.of(), false, false);

    /** A version to come may store more than this one knows. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws UnreadableFile where it is no table */
    public static FilePreview of(Path file, TableLayout layout) throws IOException {
        return of(TableFile.open(file, layout.sheet(), layout.encoding()), layout);
    }

    public static FilePreview stored(String text) {
        try {
            return JSON.readValue(text, FilePreview.class);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    public String print() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private static FilePreview of(TableFile file, TableLayout layout) throws IOException {
        try (var records = file.records()) {
            var first = records.first(HeadingRowsGuess.LOOKED_AT);
            var beginning = new FileBeginning.Count(first);
            var heading = layout.header() == null ? HeadingRowsGuess.of(first) : layout.header();
            var tableReader = records.below(heading);
            var look = new Look(tableReader.header(), beginning, answers(layout, tableReader.header()));
            look.readThrough(tableReader);
            if (look.rows.isEmpty()) {
                throw new UnreadableFile(UnreadableFile.Fault.NO_ROWS, 0, "");
            }
            var titles = ColumnTitles.of(tableReader.header(), tableReader.heading(), heading.place());
            var columns = look.columns();
            var answers = look.answers();
            return of(
                    file,
                    columns,
                    look.rows,
                    beginning.result(heading, layout.encoding(), titles),
                    answers == null ? look.choices.result(seen(titles, columns)) : List.of(),
                    answers);
        }
    }

    /** What the rows tell: the first of them of the columns, the last of them whether they are answers at all. */
    private static final class Look {

        private final List<List<String>> rows = new ArrayList<>();
        private final List<ColumnSummary.Count> columns;
        private final RatingDirections directions;
        private final ChoiceQuestion.Count choices = new ChoiceQuestion.Count();
        private final Optional<Answers.Count> answers;
        private final FileBeginning.Count beginning;
        private final LeftOutGuess.LastRows last = new LeftOutGuess.LastRows();
        private final int most;
        private int seen;

        Look(List<String> header, FileBeginning.Count beginning, Optional<Answers.Count> answers) {
            this.columns = header.stream().map(ColumnSummary.Count::new).toList();
            this.directions = new RatingDirections(header);
            this.beginning = beginning;
            this.answers = answers;
            int looked = answers.isPresent() ? Integer.MAX_VALUE : LOOKED_AT;
            this.most = Math.max(ROWS, Math.min(looked, MOST_CELLS / columns.size()));
        }

        /** What is wrong further down is told when the file is tried. */
        void readThrough(TableReader table) {
            var all = table.iterator();
            int read = 0;
            int end = Math.max(most, MOST_CELLS_TO_THE_END / columns.size());
            try {
                for (; read < end && all.hasNext(); read++) {
                    last.hold(all.next()).ifPresent(this::take);
                }
                if (!all.hasNext()) {
                    last.findTotals(columns);
                }
            } catch (UnreadableFile bad) {
                if (read < most) {
                    throw bad;
                }
            }
            last.answers().forEach(this::take);
        }

        private void take(TableRow row) {
            if (seen++ >= most) {
                return;
            }
            if (rows.size() < ROWS) {
                rows.add(shown(row.cells(), Math.min(columns.size(), FileBeginning.WIDEST)));
            }
            for (int i = 0; i < columns.size() && i < row.cells().size(); i++) {
                columns.get(i).take(row.cells().get(i), row.isDate(i));
                beginning.take(row.cells().get(i));
            }
            directions.take(row.cells());
            choices.take(row.cells());
            answers.ifPresent(count -> count.take(row.cells()));
        }

        /** Null where a row holds all answers of one person. */
        Answers answers() {
            return answers.map(count -> count.result(most)).orElse(null);
        }

        List<ColumnSummary> columns() {
            var against = directions.against();
            var ranks = directions.ranks();
            return IntStream.range(0, columns.size())
                    .mapToObj(i -> columns.get(i).result(against[i], ranks[i], last.totals(i)))
                    .toList();
        }
    }

    /** Who has said how the heading is to be read has also said what a row is. */
    private static Optional<Answers.Count> answers(TableLayout layout, List<String> header) {
        var columns = layout.header() == null ? Answers.guess(header) : Optional.ofNullable(layout.perAnswer());
        return columns.map(found -> new Answers.Count(found, header));
    }

    private static List<ChoiceQuestion.Seen> seen(List<String> titles, List<ColumnSummary> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> new ChoiceQuestion.Seen(
                        titles.get(i),
                        columns.get(i).distinct(),
                        !columns.get(i).sample().isEmpty()
                                && columns.get(i).distinct().isEmpty()))
                .toList();
    }

    private static FilePreview of(
            TableFile file,
            List<ColumnSummary> columns,
            List<List<String>> rows,
            FileBeginning beginning,
            List<ChoiceQuestion> choices,
            Answers answers) {
        if (file instanceof WorkbookSheetFile book) {
            return new FilePreview(columns, rows, null, null, book.sheet(), book.sheets(), beginning, choices, answers);
        }
        var text = (CsvFile) file;
        var separator = text.separator() == '\t' ? "tab" : String.valueOf(text.separator());
        return new FilePreview(
                columns, rows, text.characters(), separator, null, List.of(), beginning, choices, answers);
    }

    private static List<String> shown(List<String> cells, int columns) {
        var shown = new ArrayList<String>();
        for (int i = 0; i < columns; i++) {
            shown.add(i < cells.size() ? shortened(cells.get(i)) : "");
        }
        return shown;
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_CELL
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL)) + "…"
                : text;
    }

    /** Of the version before nothing is known of choices. */
    public FilePreview {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** What a person says something of: the columns, and behind them the questions, where each row answers one. */
    List<ColumnSummary> lines() {
        return answers == null
                ? columns
                : Stream.concat(columns.stream(), answers.questions().stream()).toList();
    }

    boolean isQuestion(int line) {
        return line >= columns.size();
    }

    /** In the order of the lines. */
    List<ScaleProposal> scales() {
        return ScaleProposals.of(IntStream.range(0, lines().size())
                .mapToObj(i -> choices.stream()
                        .filter(choice -> choice.holds(i))
                        .findFirst()
                        .map(choice -> choice.first() == i ? choice.marks() : NO_MARKS)
                        .orElseGet(() -> marks(i)))
                .toList());
    }

    /** Its words with their marks, and those for no answer; codes that are numbers stand in its line. */
    Map<String, String> wordsOf(int line, ScaleProposal proposal) {
        return wordsOf(line, proposal.words());
    }

    Map<String, String> wordsOf(int line, Map<String, Double> known) {
        var column = lines().get(line).marks(title(line));
        var marks = new LinkedHashMap<String, String>();
        column.words()
                .forEach(word -> marks.put(word, known.containsKey(word) ? ScaleField.plain(known.get(word)) : ""));
        column.noAnswers().forEach(word -> marks.put(word, MarkWords.NO_ANSWER));
        return marks;
    }

    /** How many columns, or questions, hold marks. */
    public long marked() {
        return scales().stream().filter(ScaleProposal::isOfMarks).count();
    }

    /** Of rows that each answer a question only these are rated. */
    private MarkColumn marks(int line) {
        return answers != null && !isQuestion(line)
                ? NO_MARKS
                : lines().get(line).marks(asked(line));
    }

    /** Qualtrics writes a question's group beside it, where it is one of recommending. */
    private String asked(int line) {
        var code = codeOfQualtrics(line);
        boolean isGrouped = !code.isEmpty()
                && beginning.records().get(headingRows().first() - 1).contains(code + "_NPS_GROUP");
        return isGrouped ? "NPS " + title(line) : title(line);
    }

    /** The columns of question and answer, where each row is an answer; else null. */
    @JsonIgnore
    public Mapping.AnswerRows perAnswer() {
        return answers == null ? null : answers.columns();
    }

    public List<String> header() {
        return columns.stream().map(ColumnSummary::name).toList();
    }

    /** Where the names were taken from. */
    @JsonIgnore
    public HeadingRows headingRows() {
        return beginning == null ? HeadingRows.USUAL : beginning.header();
    }

    /** What people read of a column, or of a question. */
    public String title(int line) {
        return beginning == null || isQuestion(line)
                ? lines().get(line).name()
                : beginning.titles().get(line);
    }

    /** In the order of the lines. */
    List<String> titles() {
        return IntStream.range(0, lines().size()).mapToObj(this::title).toList();
    }

    /** What Qualtrics calls a column for itself, in any language; blank where the export is another's, or the column far off. */
    String codeOfQualtrics(int column) {
        if (headingRows().rows() != HeadingRowsGuess.OF_QUALTRICS
                || headingRows().first() > beginning.records().size()) {
            return "";
        }
        var codes = beginning.records().get(headingRows().first() - 1);
        return column < codes.size() ? codes.get(column).strip() : "";
    }

    /** Of each line in small letters: its name, what people read of it, and what a tool calls it for itself. */
    List<Set<String>> callings() {
        var names = new TouchpointNames(titles(), List.of());
        return IntStream.range(0, lines().size())
                .mapToObj(line -> callings(line, names))
                .toList();
    }

    private Set<String> callings(int line, TouchpointNames names) {
        var title = title(line);
        var whole = Stream.of(
                isQuestion(line) ? title : columns.get(line).name(),
                title,
                isQuestion(line) ? "" : codeOfQualtrics(line));
        return Stream.of(whole, names.ofAnyVersion(title), Stream.of(title.split(ColumnTitles.BETWEEN)))
                .flatMap(all -> all)
                .filter(name -> !name.isEmpty())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** What the first columns are called, as many as are shown in rows. */
    @JsonIgnore
    public List<String> shownTitles() {
        return IntStream.range(0, Math.min(columns.size(), FileBeginning.WIDEST))
                .mapToObj(i -> shortened(title(i)))
                .toList();
    }

    /** What a text may be read as. */
    @JsonIgnore
    public List<String> encodings() {
        return Characters.ALL;
    }

    /** Some words by which a person sees whether the characters are right; null where there are none. */
    @JsonIgnore
    public String lettersHint() {
        return beginning == null || beginning.letters().isEmpty()
                ? null
                : Messages.here(ColumnMessages.class).letters(String.join(", ", beginning.letters()));
    }

    /** How it was read, as far as somebody chose that or it is not as in most files. */
    @JsonIgnore
    public TableLayout layout() {
        return new TableLayout(null, headingRows(), beginning == null ? null : beginning.encoding(), perAnswer());
    }

    /** Whether it was read as a mapping of this file says. */
    public boolean isReadFor(Mapping mapping) {
        return mapping.headingRows().equals(headingRows())
                && Objects.equals(mapping.encoding(), layout().encoding())
                && Objects.equals(mapping.perAnswer(), perAnswer());
    }

    /** Whether the columns of a mapping are where it says, which need not be where they seem to be. */
    public boolean fits(Mapping mapping) {
        if (mapping.headingRows().equals(headingRows())) {
            var there = new ColumnPlaces(header());
            return mapping.columns().stream().allMatch(there::has);
        }
        return beginning != null && beginning.hasAll(mapping.columns(), mapping.headingRows());
    }

    /** How many columns there are where a mapping has their names. */
    public int columnsFor(Mapping mapping) {
        return mapping.headingRows().equals(headingRows()) ? columns.size() : beginning.columns(mapping.headingRows());
    }

    /** Whether its characters are stored in two ways. */
    @JsonIgnore
    boolean isMixed() {
        return characters != null && characters.contains(" + ");
    }

    @JsonIgnore
    public boolean isWorkbook() {
        return sheet != null;
    }

    /** Of a workbook that has several. */
    @JsonIgnore
    public List<String> sheetChoices() {
        return sheets.size() > 1 ? sheets : List.of();
    }
}
