package io.attimo.response;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Says that answers change, for a benchmark that does so by a statement of its own. */
@Singleton
public class SaidChanges {

    private final AnswerRevisionCounter revisions;

    SaidChanges(AnswerRevisionCounter revisions) {
        this.revisions = revisions;
    }

    /** The number that the rows it writes must bear. */
    public long change(UUID journey) {
        return revisions.change(journey).number();
    }

    public void removal(UUID journey) {
        revisions.removal(journey);
    }
}
