package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.support.Backups;
import io.attimo.support.Contents;
import io.attimo.support.DebianDatabase;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may take a backup, and that one is all there; RestoreDrillTest does it while the application works. */
class BackupTest {

    private static final String COMPANY = """
            insert into tenants (tenant_id, name, language, time_zone, created_at, version)
              values ('%1$s', '%1$s', 'en', 'UTC', now(), 0)""";

    private static final String SIGNED_IN = """
            insert into sessions (tenant_id, id, member_id, secret, program, system, started_at, vouched_at, seen_at, version)
              values ('acme', gen_random_uuid(), gen_random_uuid(), '', '', '', now(), now(), now(), 0)""";

    @TempDir
    Path folder;

    private static DebianDatabase first;
    private static DebianDatabase second;

    @BeforeAll
    static void open() throws Exception {
        first = DebianDatabase.start("owners", "apps");
        second = DebianDatabase.start("owners", "apps");
        Backups.allowedOn(first);
        new MigrateCommand().run(configured("quarkus.flyway.jdbc-url", "quarkus.flyway", "attimo_owner", "owners"));
        first.executes(
                "attimo",
                COMPANY.formatted("acme"),
                COMPANY.formatted("globex"),
                "set session_replication_role = replica",
                SIGNED_IN);
    }

    @AfterAll
    static void close() throws Exception {
        for (var database : new DebianDatabase[] {first, second}) {
            if (database != null) {
                database.stop();
            }
        }
    }

    @Test
    void all_but_who_is_signed_in_is_back_on_another_cluster() throws Exception {
        var backups = new Backups(folder);

        backups.restoredOn(second, backups.takenOf(first), "owners");

        try (var there = first.connects("attimo", "postgres", "");
                var here = second.connects("attimo", "postgres", "")) {
            var all = Contents.of(there);
            assertThat(all.rows("tenants")).isEqualTo(2);
            assertThat(all.rows("sessions")).isEqualTo(1);
            assertThat(Contents.of(here)).isEqualTo(all.without("sessions"));
        }
    }

    /** Why there is a role of its own: what the owner takes is nothing, or a dump with nothing in it. */
    @Test
    void the_owner_of_the_tables_cannot_take_one() throws Exception {
        var owner =
                first.shell().with(Map.of("PGUSER", "attimo_owner", "PGPASSWORD", "owners", "PGDATABASE", "attimo"));

        assertThat(owner.ends(false, "pg_dump")).contains("row-level security");
        assertThat(owner.ends(true, "pg_dump --enable-row-security --data-only"))
                .contains("COPY public.tenants")
                .doesNotContain("acme", "globex");
    }

    @Test
    void who_takes_it_changes_nothing_and_never_serves() throws Exception {
        var backup = first.shell().with(Backups.access());
        for (var deed : List.of("create table mine (id int)", "delete from doors", "update members set role = role")) {
            assertThat(backup.ends(false, "psql -c '" + deed + "'")).contains("permission denied");
        }
        var serving = configured("quarkus.datasource.jdbc.url", "quarkus.datasource", "attimo_backup", "backups");

        assertThatThrownBy(new StartChecks(serving)::cannotBypassTheWall)
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("The database role attimo_backup could read past row-level security");
    }

    private static Config configured(String address, String kind, String role, String password) {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(Map.of(
                        address,
                        "jdbc:postgresql://" + first.address() + "/attimo",
                        kind + ".username",
                        role,
                        kind + ".password",
                        password))
                .build();
    }
}
