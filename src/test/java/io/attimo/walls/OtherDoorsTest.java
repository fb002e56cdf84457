package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Role;
import io.attimo.support.Estate;
import io.attimo.support.Raw;
import io.attimo.support.Schema;
import io.attimo.support.SecondWall;
import io.attimo.support.TestDatabase;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every way out of the house that is not a page: jobs, files, logs, error pages, what tells of the process. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OtherDoorsTest {

    private static final String JOB = """
            insert into jobs (tenant_id, id, kind, heavy, due_at, failures, again)
            values ('%s', '%s', 'import', true, now(), 0, false)
            """;

    @Inject
    Twins twins;

    @Inject
    Things things;

    @Inject
    Estate estate;

    @ConfigProperty(name = "attimo.data-dir")
    Path folder;

    @Test
    void a_job_in_our_name_does_nothing_to_an_import_of_theirs() throws InterruptedException {
        var theirs = estate.of(Twins.THEIRS).file();
        var before = twins.everythingOf(Twins.THEIRS);
        SecondWall.asOwner(Twins.OURS, JOB.formatted(Twins.OURS, theirs));

        waitUntilTried(theirs);

        SecondWall.asOwner(Twins.OURS, "delete from jobs where id = '" + theirs + "'");
        assertThat(twins.everythingOf(Twins.THEIRS)).isEqualTo(before);
    }

    @Test
    void files_lie_in_the_folder_of_their_tenant_alone() throws IOException {
        var mark = Twins.CANARY + UUID.randomUUID();
        look(Twins.THEIRS, bring(Twins.THEIRS, mark));
        look(Twins.OURS, bring(Twins.OURS, "ours"));

        var holding = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark)) {
                    holding.add(file.getParent().getFileName().toString());
                }
            }
        }

        assertThat(holding).isNotEmpty().containsOnly(Twins.THEIRS);
    }

    @Test
    void what_tells_of_the_process_tells_of_no_tenant() {
        var theirs = estate.of(Twins.THEIRS);
        for (var address : List.of(
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q",
                "/favicon.svg",
                "/nowhere",
                "/t/no-such-company/home",
                "/t/" + Twins.OURS + "/journeys/" + theirs.journey(),
                "/a//b")) {
            var answer = Raw.gets(address, twins.browserOf(Twins.OURS, Role.ADMIN));
            assertThat(answer.headers().map() + answer.body())
                    .as(address)
                    .doesNotContain(Twins.CANARY)
                    .doesNotContain(Twins.THEIRS);
        }
    }

    @Test
    void nothing_that_a_tenant_wrote_is_in_the_log() {
        var lines = new ArrayList<String>();
        var listener = listener(lines);
        Logger.getLogger("").addHandler(listener);
        try {
            var mark = Twins.CANARY + UUID.randomUUID();
            bring(Twins.THEIRS, mark);
            var admin = twins.browserOf(Twins.THEIRS, Role.ADMIN);
            for (var address : List.of("/journeys/" + mark, "/suggestions?outcome=" + mark, "/nowhere?q=" + mark)) {
                Raw.gets("/t/" + Twins.THEIRS + address, admin);
            }
            Logger.getLogger("io.attimo").warning("heard");
            assertThat(lines).anyMatch(line -> line.contains("heard"));
            assertThat(lines).noneMatch(line -> line.contains(mark));
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
    }

    /** Where the file then lies for whoever looks at it. */
    private void look(String tenant, String columns) {
        assertThat(Raw.gets(columns, twins.browserOf(tenant, Role.ADMIN)).statusCode())
                .isEqualTo(200);
    }

    private String bring(String tenant, String words) {
        var headers = new HashMap<>(twins.browserOf(tenant, Role.ADMIN));
        headers.put("Content-Type", "multipart/form-data; boundary=xx");
        var body = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + words + ".csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\nkey,day,Parking\n" + words + ",2026-05-15,4\n\r\n--xx\r\n"
                + "Content-Disposition: form-data; name=\"form\"\r\n\r\n" + twins.sealOf(tenant, "/imports")
                + "\r\n--xx--\r\n";
        var answer = Raw.send("POST", "/t/" + tenant + "/imports", headers, body);
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private void waitUntilTried(String id) throws InterruptedException {
        var end = System.nanoTime() + 60_000_000_000L;
        List<String> tried;
        do {
            Thread.sleep(100);
            tried = twins.ask(
                    Twins.OURS,
                    connection -> Schema.ask(connection, "select failures from jobs where id = '%s'".formatted(id)));
        } while (tried.equals(List.of("0")) && System.nanoTime() < end);
        assertThat(tried).isNotEqualTo(List.of("0"));
    }

    private static Handler listener(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
