package io.attimo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Logbook;
import io.attimo.support.Needs;
import io.attimo.support.Page;
import io.attimo.support.Production;
import io.attimo.support.Visitor;
import io.attimo.walls.Line;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The package for production, run as the manifests say and with nothing else: on Debian's PostgreSQL, behind a proxy that
 * ends TLS, for people who sign in at somebody else's provider.
 */
@Tag("long")
class ProductionTest {

    private static final String CLAIMS = """
            {"email": "ada@acme.example", "email_verified": true, "name": "Ada Zqperson"}""";

    private static Production production;

    @BeforeAll
    static void start() throws Exception {
        production = Production.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (production != null) {
            production.stop();
        }
    }

    @Test
    void the_probes_of_the_deployment_answer_where_no_company_comes_by() {
        for (var kind : List.of("startup", "liveness", "readiness")) {
            var path = production.deployment().probedPath(kind);
            assertThat(given().get(production.management() + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
            assertThat(given().get(production.application() + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(given().get(production.application() + "/q/metrics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_host_that_the_manifests_do_not_name_is_told_no_more_than_that() {
        var answer = given().header("Host", "elsewhere.example").get(production.application() + "/sign-in");

        assertThat(answer.statusCode()).isEqualTo(421);
        assertThat(answer.asString())
                .contains("There is no Attimo under this name.")
                .doesNotContain("localhost");
        assertThat(given().get(production.application() + "/sign-in").statusCode())
                .isEqualTo(200);
    }

    /** Quarkus would say nothing, if it were not told at the start to leave them to us. */
    @Test
    void an_address_that_cannot_be_read_is_refused_in_words() throws IOException {
        var ours = URI.create(production.application());
        try (var line = Line.to(ours.getPort())) {
            assertThat(line.says("GET /sign-in?a={b} HTTP/1.1\r\nHost: " + ours.getAuthority() + "\r\n\r\n")
                            .hears(5_000))
                    .startsWith("HTTP/1.1 400")
                    .contains("Something in the request could not be read.");
        }
    }

    @Test
    void the_commands_may_be_given_again_and_harm_nothing() throws Exception {
        assertThat(production.migratesAgain())
                .containsPattern("stands at version \\d{8}\\.\\d{4} after 0 new migrations");
        assertThat(production.checks()).isEqualTo("All is well.\n");
        assertThat(production.opensTheTenantAgain("acme"))
                .contains("There is a tenant with the code acme already")
                .doesNotContain("Exception");
        assertThat(production.opensTheTenantAgain("other"))
                .contains("belongs to another tenant already")
                .doesNotContain("Exception");
    }

    @Test
    void the_first_admin_signs_in_takes_the_first_steps_and_signs_out() {
        var ada = production.visitor();
        var welcome = signIn(ada);
        assertThat(welcome.status()).isEqualTo(200);
        assertThat(ada.cookies()).isNotEmpty();

        var begin = ada.visits("/welcome").pressesThe("button.button--first");
        var home = begin.fills("start", "sample").pressesThe("button.button--first");

        assertThat(home.status()).isEqualTo(200);
        assertThat(ada.visits("/journeys").body()).contains("14 touchpoints");
        assertThat(ada.visits("/home").status()).isEqualTo(200);

        assertThat(ada.visits("/sign-out").status()).isEqualTo(200);
        assertThat(ada.visits("/home").address()).contains("/authorize");
    }

    @Test
    void cookies_go_over_https_alone_and_nobody_from_elsewhere_may_say_that_it_is() {
        var answer = given().redirects().follow(false).get(production.application() + "/t/acme/home");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("redirect_uri=http%3A%2F%2F");

        var through = given().redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .get(production.application() + "/t/acme/home");
        assertThat(through.header("Location")).contains("redirect_uri=https%3A%2F%2F");
        assertThat(through.headers().getValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void it_starts_without_a_warning() throws Exception {
        var start = production
                .said()
                .lines()
                .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .takeWhile(line -> !line.contains("Installed features"))
                .map(Logbook::parsed);

        assertThat(start)
                .isNotEmpty()
                .extracting(line -> line.at("/level").asText())
                .containsOnly("INFO");
    }

    @Test
    void each_line_of_the_log_is_an_object_and_none_tells_of_a_person() throws Exception {
        var ada = production.visitor();
        signIn(ada);
        ada.visits("/journeys?q=Zqtyped");
        ada.visits("/zqtyped%0d%0a%1b");
        var carried = new ArrayList<>(ada.cookies().values());
        var said = production.said();

        var lines = said.lines()
                .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .map(Logbook::parsed)
                .toList();
        assertThat(lines)
                .filteredOn(line -> line.at("/message").asText().startsWith("GET /journeys 200 in"))
                .isNotEmpty()
                .allMatch(line -> line.at("/mdc/tenant").asText().equals("acme"))
                .allMatch(line -> line.at("/mdc/request").asText().length() == 36);
        assertThat(carried).isNotEmpty();
        assertThat(said)
                .doesNotContain(carried)
                .doesNotContain(production.secrets())
                .doesNotContainIgnoringCase("ada@", "zqperson", "zqtyped", "203.0.113.9", "code=", "eyJ");
    }

    @Test
    void routes_the_pool_and_jobs_are_measured_and_no_tenant_is_named() {
        signIn(production.visitor());
        var measures = given().get(production.management() + "/q/metrics").asString();

        assertThat(measures)
                .contains("http_server_requests_seconds_bucket{method=\"GET\"", "uri=\"/home\"")
                .contains("agroal_active_count", "attimo_jobs_waiting", "attimo_jobs_lag_seconds")
                .doesNotContain("acme");
    }

    @Test
    void a_key_of_the_demo_opens_nothing_even_on_a_database_that_knows_it() throws Exception {
        production.knowsTheDemosKey();
        given().header("Authorization", "Bearer demo-shop-key")
                .get(production.application() + "/api/v1/journeys")
                .then()
                .statusCode(401);
        given().get(production.application() + "/demo-sign-in/studio/jwks")
                .then()
                .statusCode(404);
    }

    @Test
    void it_is_not_root_and_could_write_to_nothing_but_its_data_and_tmp() throws Exception {
        Needs.orSkip(production.isShutIn(), "only root may shut a process in, so it could write anywhere");
        var status = Files.readString(production.folderInProc().resolve("status"));
        var mounts = Files.readString(production.folderInProc().resolve("mounts"));

        assertThat(status).containsPattern("Uid:\\s+10001\\s+10001").containsPattern("CapEff:\\s+0000000000000000");
        assertThat(mounts.lines().filter(line -> line.split(" ")[1].equals("/")))
                .last()
                .asString()
                .contains(" ro,");
    }

    @Test
    void it_starts_from_what_was_written_down_when_the_image_was_built() throws Exception {
        assertThat(Files.readString(production.folderInProc().resolve("maps"))).contains("/app/start.jsa");
    }

    private static Page signIn(Visitor ada) {
        return ada.visits("/home")
                .fills("username", "ada-at-the-provider")
                .fills("claims", CLAIMS)
                .pressesThe("input[type=submit]");
    }
}
