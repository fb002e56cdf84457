package io.attimo.response;

import java.util.UUID;

/**
 * Something that an import did to answers, which counts all at once when it is through.
 *
 * @param number 0 when it came in, then each time that it was undone, brought back or gone on with
 */
public record ImportDeed(UUID importId, int number) {

    /** What it adds says by itself that it came by it. */
    public boolean isFirst() {
        return number == 0;
    }
}
