package io.attimo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Balancer;
import io.attimo.support.Certificate;
import io.attimo.support.Loader;
import io.attimo.support.Manifest;
import io.attimo.support.Packaged;
import io.attimo.support.Page;
import io.attimo.support.Provider;
import io.attimo.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes for production on one database and no common disk, behind nginx, for people of somebody else's provider. */
@Tag("long")
class TwoNodesTest {

    private static final int ROWS = 100_000;
    private static final int A_SECOND = 5;

    private static final String MAPPING = """
            {"journey": {"name": "%s", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "food", "scale": "1-5"}]}]},
             "key": "id", "date": {"column": "day", "pattern": "yyyy-MM-dd"},
             "outcomes": [{"name": "Overall", "column": "all", "scale": "nps"}]}
            """;

    private static final String CLAIMS = """
            {"email": "ada@acme.example", "email_verified": true, "name": "Ada Example"}""";

    @TempDir
    private static Path folder;

    private static final List<Node> NODES = new ArrayList<>();
    private static Cluster cluster;
    private static Certificate certificate;
    private static Provider provider;
    private static Balancer balancer;

    @BeforeAll
    static void open() throws Exception {
        cluster = Cluster.in(folder.resolve("database"));
        certificate = Certificate.in(folder);
        provider = Provider.start(certificate, folder.resolve("provider.log"));
        var application = Packaged.by("nodes", "-Pproduction");
        application.does(migration(), "migrate");
        application.does(
                serving("command"),
                ("tenant --code acme --name Acme --domain acme.example --client-id attimo --admin ada@acme.example"
                                + " --issuer " + provider.address() + "/acme")
                        .split(" "));
        for (var name : List.of("one", "two")) {
            NODES.add(new Node(application, serving(name)));
        }
        for (var node : NODES) {
            node.starts();
        }
        balancer = Balancer.in(folder.resolve("nginx"), TwoNodesTest::ready);
    }

    @BeforeEach
    void both_run() throws Exception {
        for (var node : NODES) {
            if (!node.isAlive()) {
                node.starts();
            }
        }
    }

    @AfterAll
    static void close() throws Exception {
        if (balancer != null) {
            balancer.stop();
        }
        NODES.forEach(Node::close);
        if (provider != null) {
            provider.stop();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void what_one_of_them_was_given_the_other_goes_on_with() throws Exception {
        var ada = signsIn();
        var journey = "Across " + UUID.randomUUID();
        var columns = settled(
                ada,
                ada.visits("/imports")
                        .attaches("file", "survey.csv", rows(3_000).getBytes())
                        .presses("Upload and look")
                        .address());
        assertThat(columns.text("h1")).isEqualTo("What is in each column?");
        for (var node : NODES) {
            assertThat(ada.visits(node.address() + columns.address()).status()).isEqualTo(200);
        }
        var tried = settled(
                ada,
                columns.fills("mapping", MAPPING.formatted(journey))
                        .presses("Try it with this mapping")
                        .address());
        var done = settled(ada, tried.presses("Import 2,999 rows").address());

        assertThat(done.body()).contains("2,999");
        for (var node : NODES) {
            var findings = ada.visits(node.address() + done.address() + "/findings");
            assertThat(findings.body().lines()).hasSize(2);
        }
        assertThat(cluster.asks("select count(*) from file_parts where kind = 'UPLOAD'"))
                .containsExactly("0");
        for (var node : NODES) {
            assertThat(balancer.asked().stream().filter(line -> line.startsWith("127.0.0.1:" + node.port() + " ")))
                    .hasSizeGreaterThan(3);
        }
    }

    @Test
    void when_the_one_that_works_is_killed_the_other_does_its_work_and_people_go_on() throws Exception {
        var ada = signsIn();
        var caller = Caller.signedIn(ada);
        var journey = "Killed " + UUID.randomUUID();
        var file = Files.writeString(folder.resolve(journey + ".csv"), rows(ROWS));
        var id = new Loader(balancer.address(), key(ada)).sends(file, MAPPING.formatted(journey));
        Stand.until(Duration.ofSeconds(60), () -> done(id) > 0);
        var worker = worker(id);
        var crowd = new Crowd(caller, "/t/acme/journeys", 2);

        crowd.meetsAFault();
        worker.isKilled();
        long before = done(id);
        double goesOn = Stand.until(Duration.ofSeconds(40), () -> done(id) > before);
        crowd.goes();
        Stand.until(Duration.ofSeconds(120), () -> !state(id).equals("RUNNING"));

        assertThat(state(id)).isEqualTo("DONE");
        assertThat(before).isLessThan(ROWS);
        assertThat(cluster.asks(
                        "select count(*) || ' ' || count(distinct r.respondent) from responses r join journeys j"
                                + " on j.tenant_id = r.tenant_id and j.id = r.journey_id where j.name = '" + journey
                                + "'"))
                .containsExactly((ROWS - 1) + " " + (ROWS - 1));
        assertThat(crowd.answers()).extracting(Caller.Answer::status).containsOnly(200);
        System.out.printf(
                "two nodes: killed at row %d, the other went on after %.1f s; pages %d, slowest %.1f s%n",
                before, goesOn, crowd.answers().size(), crowd.slowest());
    }

    @Test
    void while_both_are_started_anew_one_after_the_other_no_request_fails() throws Exception {
        var caller = Caller.signedIn(signsIn());
        double slowest;
        int answered;
        try (var steady = new Steady(caller, "/t/acme/journeys", A_SECOND)) {
            for (var node : NODES) {
                node.ends();
                node.starts();
                TimeUnit.SECONDS.sleep(2);
            }
            var answers = steady.ends();
            answered = answers.size();
            slowest = answers.stream().mapToDouble(Caller.Answer::seconds).max().orElseThrow();

            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200 && answer.status() != 303)
                    .as(balancer.said())
                    .isEmpty();
            assertThat(cluster.asks(steady.stored())).containsExactlyInAnyOrderElementsOf(steady.acknowledged());
        }
        System.out.printf("two nodes: %d requests while both were started anew, slowest %.1f s%n", answered, slowest);
    }

    /** While the other sleeps it is this one, if not at once then when the other's lease has run out. */
    private static Node worker(String id) throws Exception {
        var other = NODES.get(1);
        other.sleeps();
        try {
            TimeUnit.MILLISECONDS.sleep(500);
            long before = done(id);
            Stand.until(Duration.ofSeconds(60), () -> done(id) > before + 1_000);
            return NODES.get(0);
        } finally {
            other.wakes();
        }
    }

    private static Visitor signsIn() throws Exception {
        var ada = Visitor.at(balancer.address(), "acme", certificate.trusting());
        var home = ada.visits("/home")
                .fills("username", "ada-at-the-provider")
                .fills("claims", CLAIMS)
                .pressesThe("input[type=submit]");
        assertThat(home.status()).isEqualTo(200);
        return ada;
    }

    private static String key(Visitor ada) {
        return ada.visits("/keys")
                .fills("name", "Loader " + UUID.randomUUID())
                .fills("scopes", "READ", "WRITE")
                .presses("Make key")
                .document()
                .selectFirst("#key")
                .attr("value");
    }

    private static Page settled(Visitor ada, String path) throws InterruptedException {
        var page = ada.visits(balancer.address() + path);
        for (int i = 0; i < 600 && page.has("meta[http-equiv=refresh]"); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            page = ada.visits(balancer.address() + path);
        }
        assertThat(page.has("meta[http-equiv=refresh]")).isFalse();
        return page;
    }

    /** The second one cannot be taken. */
    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "r%05d,2017-05-13,%d,%d%n".formatted(i, 1 + i % 5, i == 1 ? 99 : i % 11))
                .collect(Collectors.joining("", "id,day,food,all\n", ""));
    }

    private static List<Integer> ready() {
        return NODES.stream().filter(Node::isReady).map(Node::port).toList();
    }

    private static Map<String, String> migration() {
        return Map.of(
                "QUARKUS_FLYWAY_JDBC_URL", database(),
                "QUARKUS_FLYWAY_USERNAME", "attimo_owner",
                "QUARKUS_FLYWAY_PASSWORD", cluster.ownerPassword(),
                "ATTIMO_DATA_DIR", folder.resolve("migration").toString());
    }

    private static Map<String, String> serving(String name) throws IOException {
        var settings = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                database(),
                "QUARKUS_DATASOURCE_USERNAME",
                "attimo_app",
                "QUARKUS_DATASOURCE_PASSWORD",
                cluster.appPassword(),
                "ATTIMO_DATA_DIR",
                folder.resolve(name).toString(),
                "ATTIMO_SECRET",
                "A".repeat(43) + "=",
                "ATTIMO_CLIENT_SECRET",
                "client",
                "ATTIMO_SSO_ALLOWED_PRIVATE_HOSTS",
                "localhost",
                "JAVA_TOOL_OPTIONS",
                "-Djavax.net.ssl.trustStore=" + certificate.trust() + " -Djavax.net.ssl.trustStorePassword="
                        + Certificate.PASSWORD));
        var deployment =
                Manifest.of("deployment.yaml").variables(Map.of("attimo-app/password", "", "attimo-app/secret", ""));
        for (var each : List.of("QUARKUS_SHUTDOWN_DELAY", "QUARKUS_SHUTDOWN_TIMEOUT")) {
            settings.put(each, deployment.get(each));
        }
        return settings;
    }

    private static String database() {
        return "jdbc:postgresql://localhost:" + cluster.port() + "/attimo";
    }

    private static long done(String id) {
        return Long.parseLong(one("select done from imports where id = '" + id + "'"));
    }

    private static String state(String id) {
        return one("select state from imports where id = '" + id + "'");
    }

    private static String one(String query) {
        try {
            return cluster.asks(query).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
