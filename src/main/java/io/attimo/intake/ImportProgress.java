package io.attimo.intake;

import io.attimo.response.ImportedResponses;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How far the rows have come: read from the file, left out as no answers, taken, and what the taken ones did.
 *
 * @param added rows that are new, or fill what was empty
 * @param replaced rows that made something else of what stood there
 */
@Embeddable
public record ImportProgress(
        long readRows,
        long readLeftOut,
        long done,
        long added,
        @Column(name = "changed") long replaced) {

    static final ImportProgress NONE = new ImportProgress(0, 0, 0, 0, 0);

    ImportProgress plus(long rows, long leftOut, long taken, ImportedResponses.Posted posted) {
        return new ImportProgress(
                readRows + rows,
                readLeftOut + leftOut,
                done + taken,
                added + posted.added(),
                replaced + posted.replaced());
    }

    /** The same rows read, and nothing of them in any more. */
    ImportProgress undone() {
        return new ImportProgress(readRows, readLeftOut, 0, 0, 0);
    }

    long refused() {
        return readRows - readLeftOut - done;
    }

    /** Taken rows that changed nothing: what the file says was there already. */
    public long unchanged() {
        return done - added - replaced;
    }

    /** How much of so many rows is read, from 0 to 1. */
    public double shareOf(long total) {
        return total == 0 ? 0 : (double) readRows / total;
    }
}
