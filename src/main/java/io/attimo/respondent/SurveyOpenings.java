package io.attimo.respondent;

import io.attimo.platform.tenancy.TenantSql;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.survey.Survey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** How often a survey was opened, day by day in the tenant's zone: all that looking at one leaves behind. */
@Singleton
class SurveyOpenings {

    private static final Logger LOG = Logger.getLogger(SurveyOpenings.class);

    /** As many rows a day, so that hardly two visitors want the same at once. */
    private static final int PARTS = 32;

    /** Nobody waits for the disk: a figure that a crash takes with it is one too few. */
    private static final String COUNT = """
            insert into survey_openings (tenant_id, survey_id, day, part, openings)
            select :tenant, :survey, :day, :part, 1 from set_config('synchronous_commit', 'off', true)
            on conflict (tenant_id, survey_id, day, part)
            do update set openings = survey_openings.openings + 1""";

    private final TenantSql sql;
    private final Clock clock;

    SurveyOpenings(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A figure too few hurts nobody; a page that does not come does. */
    void count(Survey survey, HttpServerRequest request) {
        if (!isSomebody(request)) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> sql.update(
                            COUNT,
                            Map.of(
                                    "survey",
                                    survey.id(),
                                    "day",
                                    LocalDate.ofInstant(clock.instant(), CurrentLocale.zoneHere()),
                                    "part",
                                    ThreadLocalRandom.current().nextInt(PARTS))));
        } catch (RuntimeException uncounted) {
            LOG.warn("an opening of a survey was not counted", uncounted);
        }
    }

    /** What a browser or a mail program fetches beforehand, nobody has looked at yet. */
    private static boolean isSomebody(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                        .map(request::getHeader)
                        .noneMatch(purpose ->
                                purpose != null && (purpose.contains("prefetch") || purpose.contains("preview")));
    }
}
