package io.attimo.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.attimo.day.DateColumn;
import io.attimo.intake.ImportCommands;
import io.attimo.intake.Imports;
import io.attimo.intake.UploadReceiver;
import io.attimo.journey.Scale;
import io.attimo.mapping.Mapping;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.sample.Sample;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportProposalApiTest extends ApiTest {

    @Inject
    Imports imports;

    @Inject
    UploadReceiver uploadReceiver;

    @Inject
    ImportCommands importCommands;

    @Inject
    TenantSql sql;

    private final String journey = "Visit " + UUID.randomUUID();
    private String key;

    @BeforeEach
    void make_a_key() {
        key = keyOf(Cast.STUDIO);
    }

    @Test
    void what_the_page_would_propose_is_told_with_its_doubts_and_nothing_is_kept() {
        long before = cast.at(Cast.STUDIO, () -> imports.count());

        var proposed = proposes("id,day,Food rating,NPS\na,2026-09-01,4,9\nb,2026-09-02,5,10\n", journey);

        assertThat(proposed.getString("mapping.journey.name")).isEqualTo(journey);
        assertThat(proposed.getString("mapping.answer.column")).isEqualTo("id");
        assertThat(proposed.getList("mapping.journey.stages.touchpoints.flatten().column"))
                .containsExactly("Food rating");
        assertThat(proposed.getList("mapping.outcomes.column")).containsExactly("NPS");
        assertThat(cast.at(Cast.STUDIO, () -> imports.count())).isEqualTo(before);
    }

    @Test
    void a_file_goes_to_a_journey_like_it_and_that_is_told_but_not_to_one_of_which_it_shares_a_name() {
        var touchpoint = "Till " + UUID.randomUUID();
        var known = "id,day,%1$s,%1$s again\na,2026-09-01,1,5\nb,2026-09-02,5,1\n".formatted(touchpoint);
        var foreign = "id,day,%s,Waiter,Pizza,Wine\na,2026-09-01,1,5,1,5\nb,2026-09-02,5,1,5,1\n".formatted(touchpoint);
        imported(known.getBytes(), proposes(known, journey));

        var again = proposed(asks(known.getBytes(), "visit.csv", "", "en"));
        var other = proposed(asks(foreign.getBytes(), "pizzeria.csv", "", "en"));

        assertThat(again.getString("mapping.journey.name")).isEqualTo(journey);
        assertThat(again.getList("doubts.about")).containsExactly("rows");
        assertThat(other.getString("mapping.journey.name")).isEqualTo("pizzeria");
        assertThat(other.getList("doubts.about")).isEmpty();
    }

    @Test
    void real_answers_go_to_no_journey_of_invented_ones_whatever_its_columns_or_the_file_are_called() {
        var touchpoint = "Till " + UUID.randomUUID();
        brings("coffee-machines.csv", Mapping.USUAL_SOURCE, touchpoint, Actor.ATTIMO, "Demo " + journey);
        brings("mine.csv", Sample.SOURCE, touchpoint, Actor.named("Ann"), "Sample " + journey);
        var alone = (touchpoint + "\n1\n5\n4\n").getBytes();

        for (var name : List.of("till.csv", "Demo " + journey + ".csv", "Sample " + journey + ".csv")) {
            var proposed = proposed(asks(alone, name, "", "en"));

            assertThat(proposed.getString("mapping.journey.name"))
                    .isEqualTo(name.equals("till.csv") ? "till" : name.replace(".csv", " (2)"));
            assertThat(proposed.getList("doubts.about")).containsExactly("key", "date");
        }
    }

    @Test
    void a_file_that_is_called_as_a_journey_goes_there_and_that_is_told() {
        var file = "id,day,Till\na,2026-09-01,1\nb,2026-09-02,5\n";
        imported(file.getBytes(), proposes(file, journey));

        var other = proposed(asks(file.replace("Till", "Lift").getBytes(), journey + ".csv", "", "it"));

        assertThat(other.getString("mapping.journey.name")).isEqualTo(journey);
        assertThat(other.getList("doubts.why"))
                .containsExactly("Le risposte vanno nel percorso «" + journey
                        + "», che si chiama come il file. Ne scelga un altro se non lo riguardano.");
    }

    private void brings(String fileName, String source, String touchpoint, Actor by, String journey) {
        var till = new Mapping.TouchpointColumn(touchpoint, touchpoint, Scale.ONE_TO_FIVE, null);
        var stage = new Mapping.StagePart("Here", null, null, List.of(till));
        var mapping = new Mapping(
                new Mapping.Course(journey, null, List.of(stage)),
                "id",
                DateColumn.on(LocalDate.of(2026, 9, 1)),
                source,
                null,
                null,
                null);
        cast.at(Cast.STUDIO, () -> {
            var file = uploadReceiver.of("id," + touchpoint + "\n1,5\n2,1\n", fileName, by);
            importCommands.beginAndGoOn(file, mapping);
            return file.id();
        });
        var end = System.nanoTime() + 60_000_000_000L;
        while (cast.at(Cast.STUDIO, () -> imports.areAtWork()) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void the_next_file_has_the_words_of_the_first_and_marks_of_another_scale_stop_it() {
        var touchpoint = "How satisfied are you with till " + UUID.randomUUID() + "?";
        var first = """
                ID,Completion time,%s
                1,2026-09-01,Very dissatisfied
                2,2026-09-01,Dissatisfied
                3,2026-09-02,Neutral
                4,2026-09-02,Satisfied
                5,2026-09-02,Very satisfied
                """.formatted(touchpoint);
        var low = "ID,Completion time,%s\n11,2026-09-03,Dissatisfied\n12,2026-09-03,Very dissatisfied\n"
                .formatted(touchpoint);
        var ten = "ID,Completion time,%s\n21,2026-09-04,10\n22,2026-09-04,1\n".formatted(touchpoint);
        imported(first.getBytes(), proposes(first, journey));

        imported(low.getBytes(), proposed(asks(low.getBytes(), "low.csv", "", "en")));
        var other = proposed(asks(ten.getBytes(), "ten.csv", "", "en"));

        assertThat(marksOf(journey)).isEqualTo(List.of(1.0, 1.0, 2.0, 2.0, 3.0, 4.0, 5.0));
        assertThat(other.getString("doubts.find { it.about == 'scale' }.why"))
                .startsWith("The journey has it on the scale “1-5”, but marks here go from 1 to 10. Not on it: “10”.");
        assertThat(proposed(asks(ten.getBytes(), "ten.csv", "", "it"))
                        .getString("doubts.find { it.about == 'scale' }.why"))
                .startsWith(
                        "Nel percorso sta sulla scala «1-5», ma qui i voti vanno da 1 a 10. Fuori dalla scala: «10».");
        assertThat(sends(ten.getBytes(), other).statusCode()).isEqualTo(422);
    }

    @Test
    void words_come_with_their_marks_and_a_scale_that_may_be_two_is_left_out_with_a_doubt() {
        var proposed = proposes("""
                id,day,Food rating,Service score
                a,2026-09-01,Very satisfied,1
                b,2026-09-01,Satisfied,4
                c,2026-09-02,Very dissatisfied,2
                """, journey);

        var food = proposed.<String, Object>getMap("mapping.journey.stages[0].touchpoints[0]");
        var service = proposed.<String, Object>getMap("mapping.journey.stages[0].touchpoints[1]");
        assertThat(food)
                .containsEntry("scale", "1-5")
                .containsEntry("words", Map.of("Very satisfied", 5f, "Satisfied", 4f, "Very dissatisfied", 1f));
        assertThat(service).containsEntry("column", "Service score").doesNotContainKey("scale");
        assertThat(proposed.getList("doubts.findAll { it.about == 'scale' }.column"))
                .containsExactly("Service score");
        assertThat(proposed.getString("doubts.find { it.about == 'scale' }.why"))
                .contains("“1-4, 1-2, 3-4” (1…4, pain 1…2, glory 3…4)")
                .contains("1-5");
    }

    @Test
    void marks_that_are_all_nought_are_not_said_to_fit_several_scales() {
        var file = "id,day,Food rating\na,2026-09-01,0\nb,2026-09-02,0\n";

        assertThat(proposes(file, journey).getString("doubts[0].why"))
                .isEqualTo(
                        "Too few different marks stand here to tell its scale. It may be “nps”: write the one it is.");
        assertThat(proposed(asks(file.getBytes(), "visit.csv", journey, "it")).getString("doubts[0].why"))
                .isEqualTo(
                        "Qui i voti diversi sono troppo pochi per riconoscere la scala. Può essere «nps»: scriva quella giusta.");
    }

    @Test
    void a_file_that_is_none_is_refused_in_words() {
        var refused = asks("", "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("detail")).isEqualTo("The file is empty.");
    }

    @Test
    void sent_back_unchanged_it_imports() {
        var file = "id,Cronologia,NPS\nR_0,1 settembre 2026 alle 13:39:50,10\nR_1,2 settembre 2026 alle 9:00:00,6\n";

        var proposed = proposes(file, journey);

        assertThat(proposed.getList("doubts")).isEmpty();
        assertThat(daysOf(imported(file.getBytes(), proposed)))
                .containsExactly(entry(LocalDate.of(2026, 9, 1), 1), entry(LocalDate.of(2026, 9, 2), 1));
    }

    @Test
    void so_is_one_whose_questions_have_a_column_for_each_option() {
        var file = """
                Respondent ID,End Date,How was the till?,,,,,How did you come?,,
                ,,Very poor,Poor,Fair,Good,Very good,By bus,By car,Other (please specify)
                1,2026-09-01 10:00:00,,,,,Very good,By bus,,
                2,2026-09-01 10:01:00,,Poor,,,,,By car,
                3,2026-09-02 10:02:00,,,,Good,,,,By kite
                """;

        var proposed = proposes(file, journey);

        assertThat(proposed.getList("doubts")).isEmpty();
        assertThat(proposed.getList("mapping.journey.stages[0].touchpoints[0].columns"))
                .hasSize(5);
        assertThat(proposed.getList("mapping.segments[0].columns")).hasSize(3);
        assertThat(marksOf(imported(file.getBytes(), proposed))).isEqualTo(List.of(2.0, 4.0, 5.0));
        assertThat(labelsOf(journey)).isEqualTo(List.of("By bus", "By car", "Other (please specify)"));
    }

    @Test
    void so_is_one_in_which_each_row_answers_one_question() {
        var file = """
                userId,answeredAt,question,answer
                a,2026-09-01,Till,5
                a,2026-09-01,Recommend us?,10
                b,2026-09-01,Till,1
                b,2026-09-01,Recommend us?,0
                """;

        var proposed = proposes(file, journey);

        assertThat(proposed.getMap("mapping.long"))
                .containsOnly(entry("question", "question"), entry("value", "answer"));
        assertThat(proposed.getList("mapping.outcomes.column")).containsExactly("Recommend us?");
        assertThat(marksOf(imported(file.getBytes(), proposed))).isEqualTo(List.of(0.0, 1.0, 5.0, 10.0));
        assertThat(daysOf(journey)).containsExactly(entry(LocalDate.of(2026, 9, 1), 2));
    }

    /** The company is in Rome. */
    @Test
    void times_of_another_zone_become_days_of_the_company() {
        var file = "id,completed_at,NPS\nR_0,2026-08-31T22:30:00Z,10\nR_1,2026-09-30T21:30:00Z,6\n";

        assertThat(daysOf(imported(file.getBytes(), proposes(file, journey))))
                .containsExactly(entry(LocalDate.of(2026, 9, 1), 1), entry(LocalDate.of(2026, 9, 30), 1));
    }

    @Test
    void seconds_since_1970_are_proposed_as_such() {
        var file = "id,submitted,NPS\nR_0,1788215400,10\nR_1,1788301800,6\n";

        var proposed = proposes(file, journey);

        assertThat(proposed.getMap("mapping.date")).containsOnly(entry("column", "submitted"), entry("unix", "s"));
        assertThat(daysOf(imported(file.getBytes(), proposed)))
                .containsExactly(entry(LocalDate.of(2026, 9, 1), 1), entry(LocalDate.of(2026, 9, 2), 1));
    }

    /** The public case: half of a column are dates, half are text. */
    @Test
    void dates_of_a_workbook_need_no_pattern_beside_others_that_are_text() throws IOException {
        var book = Files.readAllBytes(Path.of("src/test/resources/io/attimo/api/half-dates.xlsx"));

        var proposed = proposed(asks(book, "half.xlsx", journey, "en"));
        assertThat(proposed.getString("doubts[0].why")).contains("(dd/MM/yyyy)", "(MM/dd/yyyy)");

        var days = daysOf(imported(book, withPattern(proposed, "dd/MM/yyyy")));

        assertThat(days.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(12);
        assertThat(days)
                .allSatisfy((day, answers) ->
                        assertThat(day).isBetween(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)));
    }

    @Test
    void of_two_ways_to_read_a_day_both_are_named_and_none_is_taken() {
        var file = "id,date,NPS\nR_0,03/04/2005,10\n";

        var proposed = proposes(file, journey);

        assertThat(proposed.getMap("mapping")).doesNotContainKey("date");
        assertThat(proposed.getString("doubts[0].column")).isEqualTo("date");
        assertThat(proposed.getString("doubts[0].about")).isEqualTo("date");
        assertThat(proposed.getString("doubts[0].why"))
                .isEqualTo("03/04/2005 may be 3 Apr 2005 (dd/MM/yyyy) or 4 Mar 2005 (MM/dd/yyyy). Choose which.");
        assertThat(sends(file.getBytes(), proposed).statusCode()).isEqualTo(422);
        assertThat(proposed(asks(file.getBytes(), "visit.csv", journey, "it")).getString("doubts[0].why"))
                .isEqualTo("03/04/2005 può essere 3 apr 2005 (dd/MM/yyyy) o 4 mar 2005 (MM/dd/yyyy). Scelga quale.");
    }

    @Test
    void a_file_without_a_heading_comes_in_from_its_first_row() {
        var file = "a1b2c3d4,10,2026-09-14\na1b2c3d5,0,2026-09-15\n";

        var proposed = proposes(file, journey);

        assertThat(proposed.getMap("mapping.header"))
                .containsOnly(entry("first", 1), entry("rows", 0), entry("names", 1));
        assertThat(proposed.getString("doubts.find { it.about == 'header' }.why"))
                .startsWith("The first row looks like the others");
        assertThat(daysOf(imported(file.getBytes(), proposed)))
                .containsExactly(entry(LocalDate.of(2026, 9, 14), 1), entry(LocalDate.of(2026, 9, 15), 1));
    }

    @Test
    void a_survey_without_date_stamps_is_called_so() {
        var proposed = proposes("id,submitdate,NPS\n1,1980-01-01 00:00:00,9\n2,1980-01-01 00:00:00,3\n", journey);

        assertThat(proposed.getString("doubts[0].column")).isEqualTo("submitdate");
        assertThat(proposed.getString("doubts[0].why")).contains("1 Jan 1980", "without date stamps");
        assertThat(proposed.getString("mapping.date.day")).isNotNull();
    }

    private static JsonPath withPattern(JsonPath proposed, String pattern) {
        Map<String, Object> mapping = new LinkedHashMap<>(proposed.<String, Object>getMap("mapping"));
        mapping.put("date", Map.of("column", "date", "pattern", pattern));
        return JsonPath.from(
                new ObjectMapper().valueToTree(Map.of("mapping", mapping)).toString());
    }

    private String imported(byte[] file, JsonPath proposed) {
        var accepted = sends(file, proposed);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        var id = accepted.jsonPath().getString("id");
        var end = System.nanoTime() + 60_000_000_000L;
        JsonPath standing;
        do {
            standing = given().header("Authorization", "Bearer " + key)
                    .get("/api/v1/imports/" + id)
                    .jsonPath();
        } while (standing.getString("state").equals("running") && System.nanoTime() < end);
        assertThat(standing.getString("state")).as(standing.prettify()).isEqualTo("done");
        return standing.getString("journey");
    }

    private Response sends(byte[] file, JsonPath proposed) {
        return given().header("Authorization", "Bearer " + key)
                .multiPart("file", "visit.csv", file)
                .multiPart("mapping", json.valueToTree(proposed.get("mapping")).toString())
                .post("/api/v1/imports");
    }

    private Map<LocalDate, Integer> daysOf(String journey) {
        return cast.at(Cast.STUDIO, () -> {
            var days = new TreeMap<LocalDate, Integer>();
            for (var day : sql.query(
                            "select r.answered_on from responses r join journeys j on j.tenant_id = r.tenant_id"
                                    + " and j.id = r.journey_id where r.tenant_id = :tenant and j.name = :name")
                    .setParameter("name", journey)
                    .getResultList()) {
                days.merge(LocalDate.parse(day.toString()), 1, Integer::sum);
            }
            return days;
        });
    }

    private List<?> marksOf(String journey) {
        return cast.at(
                Cast.STUDIO,
                () -> sql.query("select mark from responses r join journeys j on j.tenant_id = r.tenant_id"
                                + " and j.id = r.journey_id, unnest(r.marks) mark where r.tenant_id = :tenant and j.name = :name"
                                + " and mark <> 'NaN' order by mark")
                        .setParameter("name", journey)
                        .getResultList());
    }

    private List<?> labelsOf(String journey) {
        return cast.at(
                Cast.STUDIO,
                () -> sql.query("select label from segments s join journeys j on j.tenant_id = s.tenant_id"
                                + " and j.id = s.journey_id, unnest(s.labels) label where s.tenant_id = :tenant"
                                + " and j.name = :name order by label")
                        .setParameter("name", journey)
                        .getResultList());
    }

    private JsonPath proposes(String text, String journey) {
        return proposed(asks(text, journey));
    }

    private static JsonPath proposed(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response asks(String text, String journey) {
        return asks(text.getBytes(), "visit.csv", journey, "en");
    }

    private Response asks(byte[] file, String name, String journey, String language) {
        return given().header("Authorization", "Bearer " + key)
                .header("Accept-Language", language)
                .multiPart("file", name, file)
                .multiPart("journey", journey)
                .post("/api/v1/imports/proposal");
    }
}
