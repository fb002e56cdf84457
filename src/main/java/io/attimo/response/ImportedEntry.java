package io.attimo.response;

import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A response while rows of a file are put into it. */
final class ImportedEntry {

    private final UUID id;
    private final String respondent;
    private final ResponseRows.Standing standing;
    private final ResponseSnapshot before;
    private ResponseSnapshot after;

    private ImportedEntry(UUID id, String respondent, ResponseRows.Standing standing, ResponseSnapshot before) {
        this.id = id;
        this.respondent = respondent;
        this.standing = standing;
        this.before = before;
        this.after = before;
    }

    /** @param standing null where there is no response yet */
    static ImportedEntry of(String respondent, ResponseRows.Standing standing) {
        return standing == null
                ? new ImportedEntry(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null), respondent, null, ResponseSnapshot.nothing())
                : new ImportedEntry(standing.id(), respondent, standing, standing.snapshot());
    }

    /** A row that names no customer leaves the one who is known. */
    AnswerChange take(ImportedAnswer answer) {
        var stood = after;
        after = answer.said().apply(stood).of(answer.customer() == null ? stood.customer() : answer.customer());
        return AnswerChange.of(stood, after);
    }

    boolean isNew() {
        return standing == null;
    }

    boolean isChanged() {
        return standing != null && !(before.saysTheSameAs(after) && before.isOfSameCustomerAs(after));
    }

    boolean isOfAnotherCustomer() {
        return standing != null && !before.isOfSameCustomerAs(after);
    }

    boolean wasAddedBy(UUID importId) {
        return standing != null && importId.equals(standing.importId());
    }

    ResponseRows.Fresh fresh(Instant at) {
        return new ResponseRows.Fresh(id, respondent, after, at);
    }

    ResponseRows.Old old() {
        return new ResponseRows.Old(id, respondent, after);
    }

    UUID id() {
        return id;
    }

    ResponseSnapshot before() {
        return before;
    }
}
