package io.attimo.response;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A response while rows of a file are put into it. */
final class ImportedEntry {

    private final UUID id;
    private final String respondent;
    private final String unnamed;
    private final ResponseRows.Standing standing;
    private final ResponseSnapshot before;
    private ResponseSnapshot after;
    private boolean namesWhoIsKnown;

    private ImportedEntry(
            UUID id, String respondent, String unnamed, ResponseRows.Standing standing, ResponseSnapshot before) {
        this.id = id;
        this.respondent = respondent;
        this.unnamed = unnamed;
        this.standing = standing;
        this.before = before;
        this.after = before;
    }

    /** @param standing null where there is no response yet */
    static ImportedEntry of(String source, String respondent, ResponseRows.Standing standing) {
        var unnamed = CustomerKey.ofAnswer(source, respondent);
        return standing == null
                ? new ImportedEntry(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        respondent,
                        unnamed,
                        null,
                        ResponseSnapshot.nothing())
                : new ImportedEntry(standing.id(), respondent, unnamed, standing, standing.snapshot());
    }

    /** To know who said it, where that was not known, is to know more; to name another is to say something else. */
    AnswerChange take(ImportedAnswer answer) {
        var stood = after;
        namesWhoIsKnown |= answer.customer() != null && answer.customer().equals(before.customer());
        after = answer.said().apply(stood).of(customer(stood, answer));
        var change = AnswerChange.of(stood, after);
        if (stood.customer() == null || after.isOfSameCustomerAs(stood)) {
            return change;
        }
        if (!unnamed.equals(stood.customer())) {
            return AnswerChange.REPLACED;
        }
        return change == AnswerChange.UNCHANGED ? AnswerChange.ADDED : change;
    }

    /** A row that names no customer leaves the one who is known. */
    private String customer(ResponseSnapshot stood, ImportedAnswer answer) {
        boolean isNamed = answer.customer() != null && !answer.customer().equals(unnamed);
        return isNamed || stood.customer() == null ? answer.customer() : stood.customer();
    }

    /** What its rows say though it stands there already: else it would be gone once the import that said it first is undone. */
    Set<String> setAnew() {
        return namesWhoIsKnown && before.isOfSameCustomerAs(after) ? Set.of(ResponseSnapshotParts.CUSTOMER) : Set.of();
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
