package io.attimo.journey;

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
            JourneyElement journeyElement,
            FieldEdit fieldEdit,
            String theirs,
            String mine,
            boolean contested,
            Instant now) {
        var words = new FieldLabels(journeyElement.journey());
        var field = fieldEdit.field();
        return new FieldConflict(
                field,
                words.label(field),
                fieldEdit.by().name(),
                ago(Duration.between(fieldEdit.at(), now)),
                words.value(field, theirs),
                words.value(field, mine),
                contested);
    }

    private static String ago(Duration since) {
        return NameRules.words().ago((int) Math.max(0, since.toMinutes()), (int) since.toHours(), (int) since.toDays());
    }

    /** All in one, for where there is no room to show both side by side. */
    String sentence(String piece) {
        return NameRules.words().metSentence(by, label, piece, ago, theirs);
    }
}
