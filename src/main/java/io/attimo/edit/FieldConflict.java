package io.attimo.edit;

import io.attimo.platform.text.Messages;
import java.time.Duration;
import java.time.Instant;

/**
 * One field that somebody else changed, in the reader's words.
 *
 * @param label what the field is called
 * @param contested whether the reader had changed it too
 */
public record FieldConflict(
        String field, String label, String by, String ago, String theirs, String mine, boolean contested) {

    static FieldConflict of(
            Editable editable,
            StoredFieldEdit storedFieldEdit,
            String theirs,
            String mine,
            boolean contested,
            Instant now) {
        var words = editable.labels();
        var field = storedFieldEdit.field();
        return new FieldConflict(
                field,
                words.label(field),
                storedFieldEdit.by().name(),
                ago(Duration.between(storedFieldEdit.at(), now)),
                words.value(field, theirs),
                words.value(field, mine),
                contested);
    }

    private static String ago(Duration since) {
        return Messages.here(EditMessages.class)
                .ago((int) Math.max(0, since.toMinutes()), (int) since.toHours(), (int) since.toDays());
    }

    /** All in one, for where there is no room to show both side by side. */
    String sentence(String piece) {
        return Messages.here(EditMessages.class).sentence(by, label, piece, ago, theirs);
    }
}
