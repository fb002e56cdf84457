package io.attimo.proposal;

import io.attimo.form.FormCheck;
import io.attimo.form.FormProblems;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.Characters;
import io.attimo.platform.files.HeadingRows;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;

/**
 * How a file is to be read as a table, as somebody typed it.
 *
 * @param encoding blank where it is to be found
 * @param question the column that names the question, where each row is one answer; else blank, as is that of the answer
 */
public record LayoutForm(String first, String rows, String names, String encoding, String question, String value)
        implements FormCheck {

    public static LayoutForm of(FilePreview preview) {
        var heading = preview.headingRows();
        var encoding = preview.layout().encoding();
        var perAnswer = preview.perAnswer();
        return new LayoutForm(
                heading.first().toString(),
                heading.rows().toString(),
                String.valueOf(heading.first() + heading.place()),
                encoding == null ? "" : encoding,
                perAnswer == null ? "" : perAnswer.question(),
                perAnswer == null ? "" : perAnswer.value());
    }

    @Override
    public void check(FormProblems problems) {
        var words = Messages.here(ColumnMessages.class);
        var heading = heading();
        if (!heading.startsInReach()) {
            problems.add("first", words.rowWanted(NumberFormats.whole(1), NumberFormats.whole(HeadingRows.LATEST)));
        }
        if (!heading.spansAllowedRows()) {
            problems.add("rows", words.rowsWanted(NumberFormats.whole(0), NumberFormats.whole(HeadingRows.MOST)));
        } else if (heading.startsInReach()
                && !heading.areNone()
                && (heading.names() < heading.first() || !heading.holdsNames())) {
            int last = heading.first() + heading.rows() - 1;
            problems.add("names", words.rowWanted(NumberFormats.whole(heading.first()), NumberFormats.whole(last)));
        }
        if (!encoding.isEmpty() && !Characters.ALL.contains(encoding)) {
            problems.add("encoding", words.charactersWanted());
        }
        if (question.isEmpty() != value.isEmpty() || !question.isEmpty() && question.equals(value)) {
            problems.add(question.isEmpty() ? "question" : "value", words.answerColumnsWanted());
        }
    }

    public TableLayout layout(String sheet) {
        return new TableLayout(
                sheet,
                heading(),
                encoding.isEmpty() ? null : encoding,
                question.isEmpty() ? null : new Mapping.AnswerRows(question, value));
    }

    private HeadingRows heading() {
        return new HeadingRows(number(first), number(rows), number(names));
    }

    /** What is no number is none of a row. */
    private static int number(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : -1;
    }
}
