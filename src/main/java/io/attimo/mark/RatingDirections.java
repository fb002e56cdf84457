package io.attimo.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds, among the first rows of a file, columns of small numbers whose high ones go with low ones in the others. */
public final class RatingDirections {

    private static final Pattern SMALL = Pattern.compile("\\d{1,2}([.,]\\d{1,3})?");
    /** Looking at each pair of more columns would take too long for a first look. */
    private static final int MOST_COLUMNS = 60;

    private static final int FEWEST_ROWS = 10;
    private static final int LARGEST = 10;
    private static final int FEWEST_MARKS = 3;
    private static final int FEWEST_OTHERS = 2;
    private static final double AGAINST = -0.3;
    private static final int FEWEST_PLACES = 3;
    /** In fewer rows three marks may differ by chance. */
    private static final int FEWEST_RANKED = 4;

    private final List<String> header;
    private final List<double[]> rows = new ArrayList<>();

    public RatingDirections(List<String> header) {
        this.header = header;
    }

    public void take(List<String> cells) {
        var row = new double[header.size()];
        for (int i = 0; i < row.length; i++) {
            var cell = i < cells.size() ? cells.get(i).strip() : "";
            row[i] = SMALL.matcher(cell).matches() ? Double.parseDouble(cell.replace(',', '.')) : Double.NaN;
        }
        rows.add(row);
    }

    /** Column by column. NPS is known by its name to run from bad to good: where it is there, it alone is looked at. */
    public boolean[] against() {
        var against = new boolean[header.size()];
        var ratings = IntStream.range(0, header.size())
                .filter(this::isRating)
                .limit(MOST_COLUMNS)
                .toArray();
        var known = Arrays.stream(ratings)
                .filter(i -> ScaleProposals.isNps(header.get(i)))
                .toArray();
        for (int i : ratings) {
            var others = Arrays.stream(known.length > 0 ? known : ratings)
                    .filter(other -> other != i)
                    .toArray();
            boolean isKnown = Arrays.stream(known).anyMatch(nps -> nps == i);
            against[i] = !isKnown
                    && others.length >= (known.length > 0 ? 1 : FEWEST_OTHERS)
                    && Arrays.stream(others).allMatch(other -> correlation(i, other) < AGAINST);
        }
        return against;
    }

    /** Column by column: whether the columns of its question hold each place from 1 on once, row by row. */
    public boolean[] ranks() {
        var ranks = new boolean[header.size()];
        var questions = IntStream.range(0, header.size())
                .boxed()
                .filter(i -> !GridScales.question(header.get(i)).isEmpty())
                .collect(Collectors.groupingBy(i -> GridScales.question(header.get(i))));
        questions.values().stream()
                .filter(places -> places.size() >= FEWEST_PLACES && places.size() <= LARGEST && areRanked(places))
                .forEach(places -> places.forEach(i -> ranks[i] = true));
        return ranks;
    }

    private boolean areRanked(List<Integer> places) {
        var answered = rows.stream()
                .filter(row -> places.stream().noneMatch(i -> Double.isNaN(row[i])))
                .toList();
        return answered.size() >= FEWEST_RANKED
                && answered.stream()
                        .allMatch(row -> places.stream()
                                        .mapToDouble(i -> row[i])
                                        .filter(mark -> mark >= 1 && mark <= places.size() && mark == Math.rint(mark))
                                        .distinct()
                                        .count()
                                == places.size());
    }

    private boolean isRating(int i) {
        var marks = rows.stream()
                .mapToDouble(row -> row[i])
                .filter(mark -> mark <= LARGEST)
                .toArray();
        return marks.length >= FEWEST_ROWS && Arrays.stream(marks).distinct().count() >= FEWEST_MARKS;
    }

    /** 0 where there are too few pairs, or no spread. */
    private double correlation(int i, int j) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (var row : rows) {
            if (row[i] <= LARGEST && row[j] <= LARGEST) {
                n++;
                x += row[i];
                y += row[j];
                xx += row[i] * row[i];
                yy += row[j] * row[j];
                xy += row[i] * row[j];
            }
        }
        double spread = (n * xx - x * x) * (n * yy - y * y);
        return n < FEWEST_ROWS || spread <= 0 ? 0 : (n * xy - x * y) / Math.sqrt(spread);
    }
}
