package io.attimo.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.attimo.api.ApiKeys;
import io.attimo.demo.Persona;
import io.attimo.journey.Journeys;
import io.attimo.platform.files.TableFile;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyResponses;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResponsePagesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Inject
    Cast cast;

    @Inject
    AskedShop shop;

    @Inject
    ApiKeys keys;

    @Inject
    Journeys journeys;

    @Inject
    SurveyResponses surveyResponses;

    @TempDir
    Path folder;

    private Survey survey;
    private final List<UUID> given = new ArrayList<>();

    @BeforeEach
    void six_people_answer() {
        survey = shop.opens();
        given.clear();
        for (int i = 0; i < 6; i++) {
            int number = i;
            given.add(shop.answers(
                    survey,
                    AskedShop.NOON.plus(Duration.ofDays(i)),
                    i == 2 ? "it" : "en",
                    """
                    {"recommend": %d, "food": %s, "how": {"choice": "other", "text": "=cmd()"}, "degrees": %s,
                     "day": "2026-11-0%d", "parts": {"hall": 4}, "why": "<script>alert(%d)</script>; =1+1"}
                    """.formatted(i + 1, i == 3 ? "{\"notApplicable\": true}" : 1 + i % 5, i - 2.5, 1 + i, i),
                    response -> {
                        if (number == 4) {
                            response.suspect();
                            response.ofCustomer("bob@example.org");
                        }
                    }));
        }
        shop.begins(survey, "{\"recommend\": 3}");
    }

    private String path() {
        return "/surveys/" + survey.id() + "/responses";
    }

    private Page page(String query) {
        return cast.elena().visits(path() + query);
    }

    private static List<String> marks(Page page) {
        return page.texts("tbody td[data-label=Would you recommend us?]");
    }

    @Test
    void whoever_edits_reads_the_finished_responses_the_newest_first() {
        var page = page("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(marks(page)).containsExactly("6", "5", "4", "3", "2", "1");
        assertThat(page.has("script")).isFalse();
        assertThat(page.texts("tbody tr:eq(2) td"))
                .contains("does not apply", "Otherwise: =cmd()", "0.50", "4 Nov 2026");
        assertThat(page.text(".pager")).isEqualTo("6 in all");
    }

    @Test
    void they_are_sorted_filtered_and_told_by_the_columns_that_one_chooses() {
        assertThat(marks(page("").follows("Finished at"))).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(marks(page("?answers=suspicious"))).containsExactly("5");
        assertThat(marks(page("?answers=sound"))).hasSize(5);
        assertThat(marks(page("?language=it"))).containsExactly("3");
        assertThat(marks(page("?from=2026-11-11&to=2026-11-12&sort=finished"))).containsExactly("2", "3");
        assertThat(marks(page("?sort=-suspicious")).get(0)).isEqualTo("5");

        var two = page("?language=en&sort=finished")
                .fills("column", "recommend", "parts.hall")
                .presses("Show these columns");
        assertThat(two.texts("thead th"))
                .containsExactly(
                        "Finished at",
                        "Language",
                        "Version",
                        "Suspicious",
                        "Would you recommend us?",
                        "The parts · Hall");
        assertThat(marks(two)).containsExactly("1", "2", "4", "5", "6");
        assertThat(page("?page=2").texts("tbody tr")).isEmpty();
        assertThat(page("?version=7").status()).isEqualTo(400);
    }

    @Test
    void one_is_read_whole() {
        var one = cast.elena()
                .visits(page("?answers=suspicious")
                        .document()
                        .selectFirst("tbody a")
                        .attr("abs:href"));

        assertThat(one.texts("dd")).contains("5", "1.50", "bob@example.org", "<script>alert(4)</script>; =1+1", "yes");
        assertThat(one.has("script")).isFalse();
    }

    @Test
    void one_is_deleted_for_good_and_the_map_forgets_it() {
        var map = "/journeys/" + survey.journeyId();
        assertThat(cast.elena().visits(map).texts(".number__note")).anyMatch(note -> note.startsWith("n 6"));

        var left = page("/" + given.get(0)).presses("Delete for good");

        assertThat(left.address()).endsWith(path());
        assertThat(marks(left)).containsExactly("6", "5", "4", "3", "2");
        assertThat(cast.elena().visits(map).texts(".number__note")).anyMatch(note -> note.startsWith("n 5"));
        assertThat(cast.alice().visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.contains("deleted a response of a survey") && line.contains(survey.name()));
        assertThat(page("/" + given.get(0)).status()).isEqualTo(404);
        assertThat(cast.at(Cast.STUDIO, () -> surveyResponses.count("surveyId", survey.id())))
                .isEqualTo(6);
    }

    @Test
    void a_response_of_another_survey_is_not_there() {
        var other = shop.opens();
        var foreign = "/surveys/" + other.id() + "/responses/" + given.get(0);

        assertThat(cast.elena().visits(foreign).status()).isEqualTo(404);
        var token = page("/" + given.get(0)).form("form[action$=/removal]");
        assertThat(cast.elena().posts(foreign + "/removal", token).status()).isEqualTo(404);
        assertThat(marks(page(""))).hasSize(6);
    }

    @Test
    void whoever_may_only_look_is_told_so_and_a_stranger_finds_nothing() {
        for (var end : List.of("", "/csv", "/xlsx", "/json", "/" + given.get(0))) {
            assertThat(cast.bob().visits(path() + end).status()).as(end).isEqualTo(403);
            assertThat(cast.charlie().visits(path() + end).status()).as(end).isEqualTo(404);
        }
        assertThat(cast.bob().posts(path() + "/" + given.get(0) + "/removal").status())
                .isEqualTo(403);
        assertThat(cast.charlie()
                        .posts(path() + "/" + given.get(0) + "/removal")
                        .status())
                .isEqualTo(404);
        assertThat(cast.bob().visits("/surveys/" + survey.id()).shows("Responses"))
                .isFalse();
    }

    private byte[] bytes(Visitor visitor, String file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(visitor.address() + "/t/studio" + path() + file))
                .header("Cookie", visitor.cookieHeader())
                .header("Accept-Language", visitor == cast.elena() ? "en" : "it")
                .GET();
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("attachment"));
        return answer.body();
    }

    @Test
    void the_view_is_taken_along_as_csv_and_reads_back_equal() throws IOException, InterruptedException {
        var english = new String(bytes(cast.elena(), "/csv?sort=finished&language=en"), "UTF-8").substring(1);
        var rows = CsvReader.builder().ofCsvRecord(english).stream().toList();

        assertThat(rows).hasSize(6);
        assertThat(rows.get(0).getFields())
                .startsWith(
                        "Response",
                        "Finished at",
                        "Language",
                        "Version",
                        "Suspicious",
                        "Customer",
                        "Would you recommend us?");
        assertThat(rows.get(1).getFields())
                .startsWith(given.get(0).toString())
                .contains("1", "Otherwise: =cmd()", "-2.5", "2026-11-01", "<script>alert(0)</script>;' =1+1");
        assertThat(rows.get(3).getFields()).contains("does not apply", "0.5");

        var italian = new String(
                        bytes(cast.inItalian(Persona.ELENA), "/csv?sort=finished&column=degrees&column=day"), "UTF-8")
                .substring(1);
        var cells = CsvReader.builder().fieldSeparator(';').ofCsvRecord(italian).stream()
                .toList();
        assertThat(cells.get(0).getFields())
                .endsWith("Che freddo faceva?", "Quando?")
                .hasSize(8);
        assertThat(cells.get(1).getFields()).endsWith("-2,5", "01/11/2026");
    }

    @Test
    void as_a_workbook_it_has_numbers_and_days() throws IOException, InterruptedException {
        var file = folder.resolve("responses.xlsx");
        Files.write(
                file, bytes(cast.elena(), "/xlsx?sort=finished&column=recommend&column=degrees&column=day&column=why"));

        try (var table = TableFile.open(file, null).table()) {
            var rows = new ArrayList<List<String>>();
            table.forEach(row -> rows.add(row.cells()));
            assertThat(rows).hasSize(6);
            assertThat(rows.get(0))
                    .startsWith(given.get(0).toString())
                    .endsWith("1", "-2.5", "2026-11-01", "<script>alert(0)</script>; =1+1");
        }
    }

    @Test
    void as_json_it_says_what_the_api_says() throws IOException, InterruptedException {
        var taken = JSON.readTree(bytes(cast.elena(), "/json?sort=finished"));
        var key = cast.at(Cast.STUDIO, () -> keys.make("Reader", Actor.named("Alice"), Set.of(ApiKeyScope.RESPONSES)));
        var told = JSON.readTree(Program.with(key).gets("/api/v1" + path()).body());

        assertThat(told.get("next").isNull()).isTrue();
        assertThat(new HashSet<>(taken.get("responses").valueStream().toList()))
                .isEqualTo(new HashSet<>(told.get("responses").valueStream().toList()));
        var first = taken.get("responses").get(0);
        assertThat(first.get("answers").get("how").get("text").asText()).isEqualTo("=cmd()");
        assertThat(JSON.readTree(bytes(cast.elena(), "/json?column=food&language=it"))
                        .get("responses")
                        .get(0)
                        .get("answers"))
                .isEqualTo(JSON.readTree("{\"food\": 3}"));
    }
}
