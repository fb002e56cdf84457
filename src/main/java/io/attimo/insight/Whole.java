package io.attimo.insight;

import io.attimo.score.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Some answers as a whole, with what all of them together come to: found out once, and the same for all who look. Several
 * may do so at a time.
 */
final class Whole {

    private final Sheet sheet;
    private final People people;
    private final Days days;
    private final Map<List<Measure>, Tally> tallies = new ConcurrentHashMap<>();
    private final Map<Object, String> fingerprints = new ConcurrentHashMap<>();

    Whole(Sheet sheet) {
        this.sheet = sheet;
        people = People.behind(sheet);
        days = sheet.rows() == 0 ? null : Days.of(sheet);
    }

    /** Those of the answers that are in view. */
    Whole in(View view) {
        var part = view.of(sheet);
        return part == sheet ? this : new Whole(part);
    }

    Sheet sheet() {
        return sheet;
    }

    People people() {
        return people;
    }

    Optional<Days> days() {
        return Optional.ofNullable(days);
    }

    Tally tally(List<Measure> measures, Supplier<Column> column) {
        return known(tallies, measures, () -> Tally.of(column.get(), people, null));
    }

    String fingerprint(Object asked, Supplier<String> print) {
        return known(fingerprints, asked, print);
    }

    /** Two at a time may find out the same, which does no harm; a lock would be held for long. */
    private static <K, V> V known(Map<K, V> all, K key, Supplier<V> finding) {
        var known = all.get(key);
        if (known == null) {
            known = finding.get();
            all.put(key, known);
        }
        return known;
    }
}
