package io.attimo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.Cast;
import io.attimo.support.Imposter;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Everything the audit log knows is done through the product, wherever it can be done, and stands there once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EveryAuditEventTest {

    /** They tell of events and write none down. */
    private static final Set<String> READERS = Set.of(
            "AuditEntry",
            "AuditEventKind",
            "IdentityAuditDetailFormatter",
            "DecisionAuditDetailFormatter",
            "ApiKeyAuditDetailFormatter",
            "AuditMessages");

    /** A journey is no part of one, and only parts are changed by way of their sort. */
    private static final Set<String> NEVER = Set.of("JOURNEY_CHANGED in ElementKind");

    private static final Pattern NAMED = Pattern.compile("AuditEventKind\\.([A-Z_]+)");
    private static final Imposter PROVIDER = Imposter.open();

    @Inject
    Cast cast;

    @Inject
    AuditLog auditLog;

    @Inject
    Tenancy tenancy;

    @Inject
    CompanyAuditEvents company;

    @Inject
    ProviderAuditEvents provider;

    @Inject
    JourneyAuditEvents journey;

    @Inject
    ImportAuditEvents imports;

    @Inject
    SurveyAuditEvents surveys;

    @Inject
    SuggestionAuditEvents suggestions;

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @TestFactory
    Stream<DynamicTest> each_event_is_written_down_once() {
        return Stream.concat(
                ours().stream().map(row -> test(row, () -> writes(row, Company.open(cast, tenancy)))),
                provider.rows(PROVIDER).stream().map(row -> test(row, () -> writes(row, provider.company(PROVIDER)))));
    }

    @Test
    void every_event_that_there_is_has_a_case() {
        assertThat(rows().map(AuditEventCase::kind)).contains(AuditEventKind.values());
    }

    @Test
    void every_class_that_writes_an_event_down_has_a_case_for_it() throws IOException {
        var written = written();
        written.removeAll(NEVER);

        assertThat(rows().map(AuditEventCase::place).distinct()).containsExactlyInAnyOrderElementsOf(written);
    }

    private List<AuditEventCase> ours() {
        return Stream.of(company.rows(), journey.rows(), imports.rows(), surveys.rows(), suggestions.rows())
                .flatMap(List::stream)
                .toList();
    }

    private Stream<AuditEventCase> rows() {
        return Stream.concat(ours().stream(), provider.rows(PROVIDER).stream());
    }

    private static DynamicTest test(AuditEventCase row, Executable cause) {
        return DynamicTest.dynamicTest(row.toString(), cause);
    }

    private void writes(AuditEventCase row, Company company) throws InterruptedException {
        var about = row.cause().apply(company);

        var end = System.nanoTime() + 30_000_000_000L;
        while (lines(company, row.kind(), about).isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(lines(company, row.kind(), about))
                .as(() -> row + " of “" + about + "”")
                .hasSize(1);
    }

    private List<AuditEntry> lines(Company company, AuditEventKind kind, String about) {
        return company.within(() -> auditLog.list("kind", kind)).stream()
                .filter(line -> line.about().startsWith(about) && !line.byName().isBlank())
                .toList();
    }

    /** Each kind with each class that names it, demo companies left out: what they do, others do too. */
    private static Set<String> written() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/io/attimo"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/demo/"))
                    .toList()) {
                var name = file.getFileName().toString().replace(".java", "");
                if (!READERS.contains(name)) {
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1) + " in " + name)
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}
