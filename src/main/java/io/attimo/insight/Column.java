package io.attimo.insight;

import io.attimo.score.Sheet;

/** What each row said in one measure, or in several together. */
final class Column {

    final int[] answers;
    final int[] glory;
    final int[] pain;
    final double[] scores;

    private Column(int rows) {
        answers = new int[rows];
        glory = new int[rows];
        pain = new int[rows];
        scores = new double[rows];
    }

    static Column empty(int rows) {
        return new Column(rows);
    }

    static Column of(Sheet sheet, Measure measure) {
        var column = new Column(sheet.rows());
        var scale = measure.scale();
        var marks = sheet.marks(measure.number());
        for (int row = 0; row < marks.length; row++) {
            double mark = marks[row];
            if (mark == mark) {
                column.answers[row] = 1;
                column.scores[row] = scale.score(mark);
                column.glory[row] = scale.isGlory(mark) ? 1 : 0;
                column.pain[row] = scale.isPain(mark) ? 1 : 0;
            }
        }
        return column;
    }

    void add(Column other) {
        for (int row = 0; row < answers.length; row++) {
            answers[row] += other.answers[row];
            glory[row] += other.glory[row];
            pain[row] += other.pain[row];
            scores[row] += other.scores[row];
        }
    }

    int rows() {
        return answers.length;
    }

    boolean answered(int row) {
        return answers[row] > 0;
    }
}
