package io.attimo.insight;

import io.attimo.score.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of one sheet, each read once, and the people behind its rows. */
final class Columns {

    private final Sheet sheet;
    private final People people;
    private final Map<List<Measure>, Column> read = new HashMap<>();

    Columns(Sheet sheet) {
        this.sheet = sheet;
        people = People.behind(sheet);
    }

    Column of(List<Measure> measures) {
        var known = read.get(measures);
        if (known == null) {
            known = measures.size() == 1 ? Column.of(sheet, measures.get(0)) : together(measures);
            read.put(measures, known);
        }
        return known;
    }

    private Column together(List<Measure> measures) {
        var sum = Column.empty(sheet.rows());
        measures.forEach(measure -> sum.add(of(List.of(measure))));
        return sum;
    }

    Sheet sheet() {
        return sheet;
    }

    People people() {
        return people;
    }
}
