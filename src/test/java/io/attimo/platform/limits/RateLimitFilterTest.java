package io.attimo.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.attimo.api.ApiKeys;
import io.attimo.support.Cast;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.attimo.tenant.Actor;
import io.attimo.walls.Line;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever asks for a route more often than it says is told to wait, and nobody else is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RateLimitFilterTest {

    private static final int MOST = 3;

    @Inject
    Cast cast;

    @Inject
    ApiKeys keys;

    @Inject
    RequestRateLimits limits;

    @Test
    void a_member_is_told_so_by_a_page_and_a_colleague_goes_on() {
        usesUp(cast.alice(), "/limited-probe");

        var page = cast.alice().visits("/limited-probe");

        assertThat(page.status()).isEqualTo(429);
        assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(1, 20);
        assertThat(page.text("[role=alert]"))
                .isEqualTo("Too much is being asked for at the moment. Please try again in "
                        + page.header("Retry-After") + " seconds.");
        assertThat(cast.elena().visits("/limited-probe").status()).isEqualTo(200);
        assertThat(cast.sam().visits("/limited-probe").status()).isEqualTo(200);
    }

    @Test
    void the_members_of_a_company_are_counted_together_and_another_goes_on() {
        usesUp(cast.elena(), "/limited-probe/tenant");

        assertThat(cast.alice().visits("/limited-probe/tenant").status()).isEqualTo(429);
        assertThat(cast.sam().visits("/limited-probe/tenant").status()).isEqualTo(200);
    }

    @Test
    void a_program_is_told_so_by_a_problem_document_and_one_with_another_key_goes_on() {
        var program = program();
        for (int i = 0; i < MOST; i++) {
            assertThat(program.gets("/api/v1/limited-probe").statusCode()).isEqualTo(200);
        }

        var answer = program.gets("/api/v1/limited-probe");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 20L);
        assertThat(answer.body()).contains("\"status\":429", "Too much is being asked for");
        assertThat(program.speaking("it").gets("/api/v1/limited-probe").body()).contains("le richieste sono troppe");
        assertThat(program().gets("/api/v1/limited-probe").statusCode()).isEqualTo(200);
    }

    @Test
    void of_whom_nothing_is_known_it_is_the_address_and_a_route_without_limit_has_none() throws IOException {
        for (int i = 0; i < MOST; i++) {
            assertThat(asks("127.0.7.1", "")).startsWith("HTTP/1.1 200");
        }

        assertThat(asks("127.0.7.1", "")).startsWith("HTTP/1.1 429").contains("le richieste sono troppe");
        assertThat(asks("127.0.7.2", "")).startsWith("HTTP/1.1 200");
        for (int i = 0; i < 3 * MOST; i++) {
            assertThat(asks("127.0.7.1", "/unlimited")).startsWith("HTTP/1.1 200");
        }
    }

    /** Else its first request would be the first to know. */
    @Test
    void whatever_limit_a_route_names_stands_in_the_settings() {
        assertThat(named()).contains("api", "probe-sender").allSatisfy(limits::called);
        assertThatThrownBy(() -> limits.called("mistyped")).hasMessage("no setting limits mistyped");
    }

    private static Set<String> named() {
        return new ClassFileImporter()
                .importPackages("io.attimo").stream()
                        .flatMap(type -> Stream.concat(
                                type.tryGetAnnotationOfType(RateLimited.class).stream(),
                                type.getMethods().stream()
                                        .flatMap(method -> method.tryGetAnnotationOfType(RateLimited.class).stream())))
                        .map(RateLimited::value)
                        .collect(Collectors.toSet());
    }

    private static void usesUp(Visitor visitor, String path) {
        for (int i = 0; i < MOST; i++) {
            assertThat(visitor.visits(path).status()).isEqualTo(200);
        }
    }

    private Program program() {
        return Program.with(
                cast.at(Cast.STUDIO, () -> keys.make("Limited " + UUID.randomUUID(), Actor.named("Alice"))));
    }

    private static String asks(String from, String path) throws IOException {
        try (var line = Line.from(from)) {
            return line.says("GET /t/studio/limited-probe-of-anybody" + path + " HTTP/1.1\r\nHost: " + Line.host()
                            + "\r\nAccept-Language: it\r\nConnection: close\r\n\r\n")
                    .hears(10_000);
        }
    }
}
