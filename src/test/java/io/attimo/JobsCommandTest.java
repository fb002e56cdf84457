package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.support.Schema;
import io.attimo.support.SecondWall;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of a kind that no worker does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JobsCommandTest {

    private static final String TENANT = "jobs-command";

    @Inject
    Twins twins;

    private final UUID id = UUID.randomUUID();

    @AfterEach
    void clear() {
        SecondWall.asOwner(
                TENANT,
                "delete from failed_jobs where tenant_id = '%1$s'; delete from jobs where tenant_id = '%1$s'"
                        .formatted(TENANT));
    }

    @Test
    void it_lists_what_was_given_up_and_says_how_it_is_tried_again() {
        givenUp();

        assertThat(said())
                .contains("jobs-command nobodys " + id
                        + " given up at 2026-11-29T10:00:00Z: IOException at Mail.java:7\n")
                .contains(". jobs retry TENANT KIND ID lets one be tried again.\n");
    }

    @Test
    void tried_again_it_is_due_at_once_with_all_its_tries() {
        givenUp();

        assertThat(said("retry", TENANT, "nobodys", id.toString()))
                .isEqualTo("jobs-command nobodys " + id + " waits to be tried again.\n");

        assertThat(waiting()).isEqualTo(id + " 0 true true");
        assertThat(said()).doesNotContain(id.toString());
    }

    @Test
    void what_was_not_given_up_is_not_tried_again() {
        refuses("No such job is given up.", "retry", TENANT, "nobodys", id.toString());
    }

    @Test
    void what_it_does_not_understand_it_says() {
        refuses("jobs takes nothing, or retry TENANT KIND ID as it lists them.", "list");
        refuses("jobs takes nothing, or retry", "retry", TENANT, "nobodys");
        refuses("jobs takes nothing, or retry", "retry", TENANT, "nobodys", "17");
        refuses("jobs takes nothing, or retry", "forget", TENANT, "nobodys", id.toString());
    }

    private void givenUp() {
        SecondWall.asOwner(TENANT, """
                insert into failed_jobs (tenant_id, kind, id, heavy, failure, failed_at)
                values ('%s', 'nobodys', '%s', false, 'IOException at Mail.java:7', '2026-11-29T10:00:00Z')
                """.formatted(TENANT, id));
    }

    private String waiting() {
        return twins.ask(
                        TENANT,
                        connection -> Schema.ask(
                                connection,
                                "select id || ' ' || failures || ' ' || (due_at <= now()) || ' ' || retried from jobs"
                                        + " where tenant_id = ?",
                                TENANT))
                .get(0);
    }

    private static void refuses(String words, String... args) {
        assertThatThrownBy(() -> said(args)).isInstanceOf(CommandFailure.class).hasMessageContaining(words);
    }

    private static String said(String... args) {
        var usual = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Main.command("jobs").run(ConfigProvider.getConfig(), args);
            return said.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(usual);
        }
    }
}
