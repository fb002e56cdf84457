package io.attimo.journey;

import java.time.Duration;
import java.time.Instant;

/**
 * One field that somebody else changed, in the reader's words.
 *
 * @param label what the field is called
 * @param contested whether the reader had changed it too
 */
public record Clash(String field, String label, String by, String ago, String theirs, String mine, boolean contested) {

    static Clash of(Piece piece, Edit edit, String theirs, String mine, boolean contested, Instant now) {
        var words = new FieldWords(piece.journey());
        var field = edit.field();
        return new Clash(
                field,
                words.label(field),
                edit.by(),
                ago(Duration.between(edit.at(), now)),
                words.value(field, theirs),
                words.value(field, mine),
                contested);
    }

    private static String ago(Duration since) {
        return Names.words().ago((int) Math.max(0, since.toMinutes()), (int) since.toHours(), (int) since.toDays());
    }

    /** All in one, for where there is no room to show both side by side. */
    String sentence(String piece) {
        return Names.words().metSentence(by, label, piece, ago, theirs);
    }
}
