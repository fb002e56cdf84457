package io.attimo.edit;

import java.util.Map;

/** A record as it stood before somebody changed it. */
public record RecordBeforeEdit(Editable record, int version, Map<String, String> fields) {

    public static RecordBeforeEdit of(Editable editable) {
        return new RecordBeforeEdit(editable, editable.version(), editable.fields());
    }
}
