package io.attimo.score;

import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Numbers the changes of a journey's answers: what was worked out from them is used again until one comes. */
@Singleton
class AnswerRevisions {

    // What the version before did since is taken for the worst.
    private static final String CHANGED = """
            update journeys set answers_revision = answers_revision + 1, answers_told_at = answers_revision + 1,
              answers_removed_at = case when :removed or answers_told_at <> answers_revision
                then answers_revision + 1 else answers_removed_at end
            where tenant_id = :tenant and id = :journey
            returning answers_revision
            """;

    private final TenantSql sql;

    AnswerRevisions(TenantSql sql) {
        this.sql = sql;
    }

    /** For who adds answers and corrects them. Until their transaction ends, nobody else can change the journey's. */
    AnswerRevision change(UUID journey) {
        return next(journey, false);
    }

    /** The same for whoever may also delete some. */
    AnswerRevision removal(UUID journey) {
        return next(journey, true);
    }

    private AnswerRevision next(UUID journey, boolean removed) {
        var number = (Number) sql.query(CHANGED)
                .setParameter("journey", journey)
                .setParameter("removed", removed)
                .getSingleResult();
        return new AnswerRevision(journey, number.longValue(), removed);
    }
}
