package io.attimo.insight;

import io.attimo.score.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of some answers, each read once. One who looks has them to themselves. */
final class Columns {

    private final Whole whole;
    private final Map<List<Measure>, Column> read = new HashMap<>();

    Columns(Sheet sheet) {
        this(new Whole(sheet));
    }

    Columns(Whole whole) {
        this.whole = whole;
    }

    Column of(List<Measure> measures) {
        var known = read.get(measures);
        if (known == null) {
            known = measures.size() == 1 ? Column.of(sheet(), measures.get(0)) : together(measures);
            read.put(measures, known);
        }
        return known;
    }

    private Column together(List<Measure> measures) {
        var sum = Column.empty(sheet().rows());
        measures.forEach(measure -> sum.add(of(List.of(measure))));
        return sum;
    }

    /** Of all rows. */
    Tally tally(List<Measure> measures) {
        return whole.tally(measures, () -> of(measures));
    }

    Whole whole() {
        return whole;
    }

    Sheet sheet() {
        return whole.sheet();
    }

    People people() {
        return whole.people();
    }
}
