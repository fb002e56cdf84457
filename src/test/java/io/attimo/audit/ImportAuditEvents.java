package io.attimo.audit;

import static io.attimo.audit.AuditEventKind.*;
import static io.restassured.RestAssured.given;

import io.attimo.intake.Desk;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is done with files of answers, with mappings and with the sample. */
@Singleton
class ImportAuditEvents {

    private static final String FILE = "survey.csv";
    private static final String ROWS = "id,day,food\na,2026-05-13,4\n";
    private static final String MAPPING = """
            {"journey": {"name": "Visit", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "food", "scale": "1-5"}]}]},
             "key": "id", "date": {"column": "day", "pattern": "yyyy-MM-dd"}}
            """;

    private final Desk desk;

    ImportAuditEvents(Desk desk) {
        this.desk = desk;
    }

    List<AuditEventCase> rows() {
        return List.of(
                new AuditEventCase(IMPORT_STARTED, "ImportRunPages", company -> {
                    takesIn(company);
                    return FILE;
                }),
                new AuditEventCase(IMPORT_STARTED, "ImportApi", this::sends),
                new AuditEventCase(IMPORT_CANCELLED, "ImportRunPages", company -> {
                    var running = tries(company, manyRows()).presses("Import 40,000 rows");
                    company.settled(running.presses("Cancel the import"));
                    return FILE;
                }),
                new AuditEventCase(IMPORT_CANCELLED, "ImportApi", this::forgets),
                new AuditEventCase(IMPORT_UNDONE, "ImportRunPages", company -> {
                    undoes(company);
                    return FILE;
                }),
                new AuditEventCase(JOURNEY_RETIRED, "ImportedJourneyRetirement", company -> {
                    undoes(company);
                    return "Visit";
                }),
                new AuditEventCase(BROUGHT_BACK, "BinPages with an import", company -> {
                    undoes(company).presses("Bring back");
                    return FILE;
                }),
                new AuditEventCase(IMPORT_EMPTIED, "ImportRestore", company -> {
                    var file = desk.bringAndWait(company.code(), ROWS, MAPPING);
                    desk.undo(company.code(), file.id(), Instant.now().minus(Duration.ofDays(31)));
                    return FILE;
                }),
                new AuditEventCase(MAPPING_SAVED, "MappingUsePages", ImportAuditEvents::saves),
                new AuditEventCase(MAPPING_RENAMED, "MappingPages", company -> {
                    saves(company);
                    company.visits("/mappings").fills("name", "Yearly").pressesThe("form[action$='/name'] button");
                    return "Yearly";
                }),
                new AuditEventCase(MAPPING_REMOVED, "MappingPages", company -> {
                    var name = saves(company);
                    company.visits("/mappings").pressesThe("form[action$='/removal'] button");
                    return name;
                }),
                new AuditEventCase(SAMPLE_ADDED, "SampleImport", ImportAuditEvents::addsSample),
                new AuditEventCase(SAMPLE_REMOVED, "SampleImport", company -> {
                    var sample = addsSample(company);
                    var end = System.nanoTime() + 60_000_000_000L;
                    var home = company.visits("/home");
                    while (!home.shows("Remove sample data") && System.nanoTime() < end) {
                        home = company.visits("/home");
                    }
                    home.presses("Remove sample data");
                    return sample;
                }));
    }

    private static Page tries(Company company, String rows) {
        return company.settled(company.settled(company.visits("/imports")
                        .attaches("file", FILE, rows.getBytes())
                        .presses("Upload and look"))
                .fills("mapping", MAPPING)
                .presses("Try it with this mapping"));
    }

    private static Page takesIn(Company company) {
        return company.settled(tries(company, ROWS).presses("Import 1 row"));
    }

    private static Page undoes(Company company) {
        return company.settled(takesIn(company).presses("Undo the whole import"));
    }

    private static String saves(Company company) {
        tries(company, ROWS)
                .follows("Save this mapping")
                .fills("name", "Monthly")
                .presses("Save under this name");
        return "Monthly";
    }

    private static String addsSample(Company company) {
        company.visits("/welcome/beginning").fills("start", "sample").presses("Begin");
        return "A coffee machine for home";
    }

    private String sends(Company company) {
        send(company.writeKey(), "/api/v1/imports");
        return FILE;
    }

    private String forgets(Company company) {
        var key = company.writeKey();
        var tried = send(key, "/api/v1/imports?dryRun=true").jsonPath().getString("id");
        var end = System.nanoTime() + 60_000_000_000L;
        while (delete(key, tried).statusCode() == 409 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return FILE;
    }

    private static Response delete(String key, String id) {
        return given().header("Authorization", "Bearer " + key).delete(Cast.address() + "/api/v1/imports/" + id);
    }

    private static Response send(String key, String path) {
        return given().header("Authorization", "Bearer " + key)
                .multiPart("file", FILE, ROWS.getBytes())
                .multiPart("mapping", MAPPING)
                .post(Cast.address() + path);
    }

    private static String manyRows() {
        return IntStream.range(0, 40_000)
                .mapToObj(i -> "r" + i + ",2026-05-13," + (1 + i % 5))
                .collect(Collectors.joining("\n", "id,day,food\n", "\n"));
    }
}
