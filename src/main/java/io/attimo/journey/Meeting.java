package io.attimo.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person typed into a form and what others saved while they did.
 *
 * @param clashes the fields that others changed to something else
 * @param fields what the form should say now: what was typed, but theirs where the person had touched nothing
 */
public record Meeting(List<Clash> clashes, Map<String, String> fields) {

    static final Meeting NONE = new Meeting(List.of(), Map.of());

    /** @param edits by field, oldest first */
    static Meeting of(
            Piece piece, Map<String, String> typed, List<String> take, Map<String, List<Edit>> edits, Instant now) {
        var stored = piece.fields();
        var fields = new LinkedHashMap<>(stored);
        fields.putAll(typed);
        var clashes = new ArrayList<Clash>();
        edits.forEach((field, changes) -> {
            var mine = fields.get(field);
            var theirs = stored.get(field);
            if (!theirs.equals(mine)) {
                boolean isUntouched = mine.equals(changes.get(0).before());
                fields.put(field, isUntouched ? theirs : mine);
                clashes.add(Clash.of(piece, changes.get(changes.size() - 1), theirs, mine, !isUntouched, now));
            }
        });
        take.stream()
                .filter(field -> !edits.containsKey(field))
                .forEach(field -> fields.replace(field, stored.get(field)));
        return new Meeting(List.copyOf(clashes), fields);
    }

    public boolean isAny() {
        return !clashes.isEmpty();
    }

    /** Those that the person had changed too. */
    List<Clash> contested() {
        return clashes.stream().filter(Clash::contested).toList();
    }
}
