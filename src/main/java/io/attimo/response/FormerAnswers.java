package io.attimo.response;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How answers of a journey stood before imports changed them.
 *
 * @param matrix one row for each state of a response, the older first
 * @param came row by row, by which deed the response came to stand so; null where it stood so from the first
 * @param went row by row, by which deed it came to stand otherwise, or not at all
 * @param cameAnew by response, by which deed it came to stand as it does now
 */
public record FormerAnswers(
        ResponseMatrix matrix, List<ImportDeed> came, List<ImportDeed> went, Map<UUID, ImportDeed> cameAnew) {

    /** Whether no import has ever changed any. */
    public boolean areNone() {
        return went.isEmpty() && cameAnew.isEmpty();
    }
}
