package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Journeys;
import io.attimo.mapping.AppliedMapping;
import io.attimo.mapping.Finding;
import io.attimo.mapping.FindingsSerializer;
import io.attimo.mapping.MappingText;
import io.attimo.platform.files.FileOf;
import io.attimo.platform.files.StoredFiles;
import io.attimo.platform.jobs.Jobs;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.response.ImportedResponses;
import io.attimo.response.ResponseMatrix;
import io.attimo.response.Responses;
import io.attimo.tenant.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Brings files in for a test, waits for the job, and tells what is stored. */
@Singleton
public class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Tenancy tenancy;
    private final Imports imports;
    private final Uploads uploads;
    private final Jobs jobs;
    private final ImportWork work;
    private final ImportCommands importCommands;
    private final Journeys journeys;
    private final Responses responses;
    private final TenantSql sql;

    Desk(
            Tenancy tenancy,
            Imports imports,
            Uploads uploads,
            Jobs jobs,
            ImportWork work,
            ImportCommands importCommands,
            Journeys journeys,
            Responses responses,
            TenantSql sql) {
        this.tenancy = tenancy;
        this.imports = imports;
        this.uploads = uploads;
        this.jobs = jobs;
        this.work = work;
        this.importCommands = importCommands;
        this.journeys = journeys;
        this.responses = responses;
        this.sql = sql;
    }

    UUID bring(String tenant, Path file, String mapping) {
        return bring(tenant, file, mapping, Actor.named("a test"), true);
    }

    /** Only to see what would become of it. */
    Import tries(String tenant, String text, String mapping, Actor by) {
        var id = bring(tenant, FileOf.text(text), mapping, by, false);
        return waitFor(tenant, id, found -> !found.state().isAtWork());
    }

    private UUID bring(String tenant, Path file, String mapping, Actor by, boolean goesStraightOn) {
        return within(tenant, () -> {
            var fresh = new Import("survey.csv", by, Instant.now());
            fresh.map(MappingText.read(mapping), goesStraightOn);
            try {
                uploads.keep(fresh.id(), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            imports.persist(fresh);
            jobs.add(work, fresh.id());
            return fresh.id();
        });
    }

    /** A file of which the first thousand rows count as taken into its journey, while nobody works on it. */
    UUID halfIn(String tenant, Path file, String mapping) {
        return within(tenant, () -> {
            var meaning = MappingText.read(mapping);
            var going = new Import("survey.csv", Actor.named("a test"), Instant.now());
            going.map(meaning, true);
            going.start(Instant.now());
            var known = journeys.named(meaning.journey().name());
            var journey = known.orElseGet(() -> AppliedMapping.newJourney(meaning));
            if (known.isEmpty()) {
                journeys.persist(journey);
            }
            AppliedMapping.in(journey, meaning);
            going.make(journey);
            going.advance(1_000, 0, 1_000, new ImportedResponses.Posted(1_000, 0));
            try {
                uploads.keep(going.id(), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            imports.persist(going);
            return going.id();
        });
    }

    /** Somebody works on it again. */
    void takesUp(String tenant, UUID id) {
        within(tenant, () -> {
            jobs.add(work, id);
            return null;
        });
    }

    /** Somebody starts it again where it stands. */
    void goesOn(String tenant, UUID id) {
        within(tenant, () -> {
            imports.getForChange(id).start(Instant.now());
            jobs.add(work, id);
            return null;
        });
    }

    /** A file of which so many rows are refused, each for the same reason. */
    public UUID refuses(String tenant, int rows) {
        return within(tenant, () -> {
            var refused = new Import("survey.csv", Actor.named("a test"), Instant.now());
            imports.persist(refused);
            keepFindings(refused.id(), rows);
            return refused.id();
        });
    }

    /** In place of those there are. Part of the caller's transaction. */
    void keepFindings(UUID id, int rows) {
        uploads.forgetFindings(id);
        try (var findings = FindingsSerializer.into(StoredFiles.cut(part -> uploads.keepFindings(id, part)))) {
            for (int row = 2; row < rows + 2; row++) {
                findings.add(new Finding(row, "food", "99", Finding.Reason.OFF_SCALE, "1-5"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Import bringAndWait(String tenant, String text, String mapping) {
        var id = bring(tenant, FileOf.text(text), mapping);
        return waitFor(tenant, id, found -> !found.state().isAtWork());
    }

    public Import undo(String tenant, UUID id) {
        return undo(tenant, id, Instant.now());
    }

    public Import undo(String tenant, UUID id, Instant at) {
        within(tenant, () -> {
            imports.getForChange(id).undo(Actor.named("a test"), at);
            jobs.add(work, id);
            return null;
        });
        return waitFor(tenant, id, found -> !found.state().isAtWork());
    }

    boolean goOn(String tenant, UUID id) {
        return within(tenant, () -> importCommands.goOn(imports.getForChange(id), Instant.now()));
    }

    void cancel(String tenant, UUID id) {
        within(tenant, () -> {
            imports.getForChange(id).cancel(Instant.now());
            return null;
        });
    }

    public Import bringBack(String tenant, UUID id) {
        within(tenant, () -> {
            importCommands.bringBack(imports.getForChange(id));
            return null;
        });
        return waitFor(tenant, id, found -> !found.state().isAtWork());
    }

    long kept(String tenant, UUID id) {
        return within(
                tenant, () -> (Long)
                        sql.query("select count(*) from undone_changes where tenant_id = :tenant and import_id = :id")
                                .setParameter("id", id)
                                .getSingleResult());
    }

    Import waitFor(String tenant, UUID id, Predicate<Import> wanted) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var found = look(tenant, id);
            if (wanted.test(found)) {
                return found;
            }
            pause();
        }
        throw new AssertionError("still " + look(tenant, id).state());
    }

    /** Until the job of an import was tried and put off. */
    void waitForFailure(String tenant, UUID id) {
        waitFor(tenant, id, found -> within(tenant, () -> failures(id)) > 0);
    }

    private int failures(UUID id) {
        var failures = sql.query("select failures from jobs where tenant_id = :tenant and id = :id")
                .setParameter("id", id)
                .getResultList();
        return failures.isEmpty() ? 0 : ((Number) failures.get(0)).intValue();
    }

    Import look(String tenant, UUID id) {
        return within(tenant, () -> imports.get(id));
    }

    ResponseMatrix sheet(String tenant, String journey) {
        return within(tenant, () -> responses.of(journeys.named(journey).orElseThrow()));
    }

    /** Every response of the journey and what was said, one line each, in the order of the keys. */
    List<String> everything(String tenant, String journey) {
        return within(tenant, () -> {
            List<String> lines = new ArrayList<>();
            var found = sql.query("""
                            select r.respondent || ' ' || r.answered_on || ' ' || r.marks::text || ' ' || r.places::text || ' '
                              || coalesce((select string_agg(c.text, '|' order by c.id) from comments c
                                 where c.tenant_id = r.tenant_id and c.response_id = r.id), '')
                            from responses r where r.tenant_id = :tenant
                            and r.journey_id = (select id from journeys j where j.tenant_id = r.tenant_id and j.name = :journey)
                            order by r.respondent
                            """).setParameter("journey", journey).getResultList();
            for (Object line : found) {
                lines.add((String) line);
            }
            return lines;
        });
    }

    /** Who gave each response of the journey, in the order of the keys; the key itself where nobody is named. */
    List<String> customers(String tenant, String journey) {
        return within(tenant, () -> {
            List<String> customers = new ArrayList<>();
            for (Object customer :
                    sql.query("""
                            select coalesce(r.customer, r.respondent) from responses r where r.tenant_id = :tenant
                            and r.journey_id = (select id from journeys j where j.tenant_id = r.tenant_id and j.name = :journey)
                            order by r.respondent
                            """).setParameter("journey", journey).getResultList()) {
                customers.add((String) customer);
            }
            return customers;
        });
    }

    public <T> T within(String tenant, Supplier<T> work) {
        return tenancy.within(tenant, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public static void hasState(Import found, ImportState state) {
        assertThat(found.state())
                .as(() ->
                        found.failure() == null ? "no failure" : found.failure().toString())
                .isEqualTo(state);
    }
}
