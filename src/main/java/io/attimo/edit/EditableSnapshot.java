package io.attimo.edit;

import java.util.Map;

/** A record as it stood before somebody changed it. */
public record EditableSnapshot(Editable record, int version, Map<String, String> fields) {

    public static EditableSnapshot of(Editable editable) {
        return new EditableSnapshot(editable, editable.version(), editable.fields());
    }
}
