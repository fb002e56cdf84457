package io.attimo.edit;

import io.attimo.form.FormProblems;
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
public record EditConflict(List<FieldConflict> clashes, Map<String, String> fields) {

    public static final EditConflict NONE = new EditConflict(List.of(), Map.of());

    /** @param edits by field, oldest first */
    static EditConflict of(
            Editable editable,
            Map<String, String> typed,
            List<String> take,
            Map<String, List<StoredFieldEdit>> edits,
            Instant now) {
        var stored = editable.fields();
        var fields = new LinkedHashMap<>(stored);
        fields.putAll(typed);
        var clashes = new ArrayList<FieldConflict>();
        edits.forEach((field, changes) -> {
            var mine = fields.get(field);
            var theirs = stored.get(field);
            if (!theirs.equals(mine)) {
                boolean isUntouched = mine.equals(changes.get(0).before());
                fields.put(field, isUntouched ? theirs : mine);
                clashes.add(
                        FieldConflict.of(editable, changes.get(changes.size() - 1), theirs, mine, !isUntouched, now));
            }
        });
        take.stream()
                .filter(field -> !edits.containsKey(field))
                .forEach(field -> fields.replace(field, stored.get(field)));
        return new EditConflict(List.copyOf(clashes), fields);
    }

    public boolean isAny() {
        return !clashes.isEmpty();
    }

    /**
     * Says what both changed at the fields themselves, where a page has no room to show both side by side.
     *
     * @param name that of the record
     * @param ending of the fields' names, on a page that edits many records
     */
    public void check(FormProblems problems, String name, String ending) {
        contested().forEach(each -> problems.addStale(each.field() + ending, each.sentence(name)));
    }

    /** Those that the person had changed too. */
    private List<FieldConflict> contested() {
        return clashes.stream().filter(FieldConflict::contested).toList();
    }
}
