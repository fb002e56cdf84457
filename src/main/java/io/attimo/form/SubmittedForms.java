package io.attimo.form;

import io.attimo.platform.jobs.RetentionRule;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;

/** The forms that have had their effect, and where each led. Kept as hashes, for longer than any page stays open. */
@Singleton
class SubmittedForms {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String KEEP =
            "insert into sent_forms (tenant_id, hash, sent_at) values (:tenant, :hash, :now) on conflict do nothing";
    private static final String LEAD = "update sent_forms set led = :led where tenant_id = :tenant and hash = :hash";
    private static final String FORGET = "delete from sent_forms where tenant_id = :tenant and hash = :hash";
    private static final String LED = "select led from sent_forms where tenant_id = :tenant and hash = :hash";

    private final TenantSql sql;
    private final Clock clock;

    SubmittedForms(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static RetentionRule expiring() {
        return new RetentionRule("sent_forms", "sent_at", KEPT);
    }

    boolean isFirst(SubmissionFingerprint form) {
        var now = OffsetDateTime.now(clock);
        return sql.update(KEEP, Map.of("hash", form.hash(), "now", now)) > 0;
    }

    /** Null where it led to an answer of its own. */
    String whereItLed(SubmissionFingerprint form) {
        return (String) sql.query(LED).setParameter("hash", form.hash()).getSingleResult();
    }

    void lead(SubmissionFingerprint form, String location) {
        if (location != null) {
            sql.update(LEAD, Map.of("hash", form.hash(), "led", location));
        }
    }

    void forget(SubmissionFingerprint form) {
        sql.update(FORGET, Map.of("hash", form.hash()));
    }
}
