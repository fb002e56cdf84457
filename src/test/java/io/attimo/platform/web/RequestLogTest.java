package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.Logbook;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequestLogTest {

    private static final String TYPED = "Zqlogged\r\n{\"level\":\"ERROR\"}\u001b[31m";

    @Inject
    Cast cast;

    @Inject
    ErrorResponses errorResponses;

    @Test
    void each_request_is_one_line_with_its_tenant_its_number_and_its_route() {
        try (var log = Logbook.open()) {
            var alice = cast.freshly(Persona.ALICE);
            var id = UUID.randomUUID();
            alice.visits("/journeys/" + id);
            Raw.gets("/t/nobody/zqlogged/" + id + "?q=zqlogged", Map.of());
            log.waitsFor("GET /journeys/\\{id\\} 404");

            assertThat(log.lines())
                    .filteredOn(line -> line.at("/message").asText().matches("GET /journeys/\\{id\\} 404 in \\d+ ms"))
                    .singleElement()
                    .matches(line -> line.at("/mdc/tenant").asText().equals("studio"))
                    .matches(line -> line.at("/mdc/request").asText().length() == 36);
            assertThat(log.lines())
                    .extracting(line -> line.at("/mdc/request").asText())
                    .doesNotContain("");
            assertThat(log.text()).doesNotContain(id.toString());
        }
    }

    @Test
    void nothing_a_person_is_called_types_or_carries_is_logged() {
        try (var log = Logbook.open()) {
            var alice = cast.freshly(Persona.ALICE);
            var made = alice.visits("/journeys")
                    .fills("name", "Zqlogged journey")
                    .fills("kind", "B2C")
                    .fills("start", "phases")
                    .presses("Make journey");
            assertThat(made.body()).contains("Zqlogged");
            alice.visits("/journeys?q=zqlogged");
            Raw.gets("/sign-in?email=alice@studio.example", Map.of("User-Agent", TYPED.replaceAll("[\r\n\u001b]", "")));
            Raw.gets("/t/studio/%0d%0a%1b%5b31mzqlogged", Map.of());
            Raw.send("ZQLOGGED", "/t/studio/home", Map.of(), "");
            var personal = new ArrayList<>(List.of("Alice", "alice", "studio.example", "127.0.0.1"));
            // One of them is the language, which many speak.
            alice.cookies().values().stream()
                    .filter(value -> !value.equals("en"))
                    .forEach(personal::add);
            assertThat(personal).hasSizeGreaterThan(5);

            assertThat(log.lines()).hasSizeGreaterThan(8);
            assertThat(log.text()).doesNotContain(personal).doesNotContainIgnoringCase("zqlogged");
        }
    }

    /** A build's least level is what no setting of an operator goes below. */
    @Test
    void what_the_framework_would_say_of_people_cannot_be_asked_for_by_a_setting() {
        var config = ConfigProvider.getConfig();
        for (var category : List.of(
                "io.quarkus.oidc",
                "io.quarkus.oidc.runtime.CodeAuthenticationMechanism",
                "io.quarkus.oidc.runtime.OidcProviderClientImpl",
                "io.vertx.ext.web.RoutingContext",
                "org.hibernate")) {
            var setting = "quarkus.log.category.\"" + category + "\".";
            assertThat(config.getValue(setting + "min-level", String.class))
                    .as(category)
                    .isEqualTo(config.getValue(setting + "level", String.class))
                    .isIn("INFO", "OFF");
        }
    }

    @Test
    void what_is_logged_stays_on_its_line() {
        try (var log = Logbook.open()) {
            org.jboss.logging.Logger.getLogger(RequestLogTest.class).warn(TYPED);

            assertThat(log.text()).hasLineCount(1).doesNotContain("\r", "\u001b");
            assertThat(log.lines())
                    .singleElement()
                    .matches(line -> line.at("/message").asText().equals(TYPED));
        }
    }

    @Test
    void the_number_on_the_page_is_the_one_in_the_log() {
        try (var log = Logbook.open()) {
            var context = Arc.container().requestContext();
            context.activate();
            try {
                MDC.put("request", "zq-number");
                var page = (TemplateInstance) errorResponses
                        .broken(new IllegalStateException("tried"), at("/home"))
                        .getEntity();
                assertThat(page.render()).contains("zq-number");
            } finally {
                MDC.remove("request");
                context.terminate();
            }
            assertThat(log.lines())
                    .singleElement()
                    .matches(line -> line.at("/mdc/request").asText().equals("zq-number"))
                    .matches(line -> line.at("/message").asText().contains("zq-number"));
        }
    }

    private static UriInfo at(String path) {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, nothing) -> path);
    }
}
