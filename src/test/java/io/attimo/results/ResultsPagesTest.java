package io.attimo.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.tenancy.TenantSql;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.survey.Survey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResultsPagesTest {

    @Inject
    Cast cast;

    @Inject
    AskedShop shop;

    @Inject
    TenantSql sql;

    private Survey survey;

    @BeforeEach
    void ten_people_answer_and_one_stops_on_the_way() {
        survey = shop.opens();
        for (int i = 0; i < 10; i++) {
            boolean isItalian = i % 5 == 0;
            shop.answers(
                    survey,
                    AskedShop.NOON.plus(Duration.ofDays(i / 4)),
                    isItalian ? "it" : "en",
                    """
                    {"recommend": %d, "food": %s, "how": %s, "degrees": %d, "day": "2026-11-0%d",
                     "parts": {"hall": 4%s}, "why": "Waited <b>%d</b> minutes {food}"}
                    """.formatted(
                                    i + 1,
                                    i == 3 ? "{\"notApplicable\": true}" : 1 + i % 5,
                                    i == 7
                                            ? "{\"choice\": \"other\", \"text\": \"On <i>foot</i>\"}"
                                            : i < 4 ? "\"car\"" : "\"train\"",
                                    i - 5,
                                    1 + i % 9,
                                    i < 3 ? ", \"lift\": 2" : "",
                                    i),
                    response -> {
                        if (isItalian) {
                            response.suspect();
                        }
                    });
        }
        shop.begins(survey, "{\"recommend\": 3}");
        cast.at(Cast.STUDIO, () -> {
            for (int part = 0; part < 2; part++) {
                sql.update(
                        "insert into survey_openings (tenant_id, survey_id, day, part, openings) values (:tenant, :survey, :day, :part, 9)",
                        Map.of("survey", survey.id(), "day", LocalDate.of(2026, 11, 10), "part", part));
            }
            return null;
        });
    }

    private Page page(String query) {
        return cast.elena().visits("/surveys/" + survey.id() + "/results" + query);
    }

    @Test
    void it_says_how_many_came_how_far_and_question_by_question_what_they_say_and_how_sure_that_is() {
        var page = page("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts(".numbers .number__value")).element(0).isEqualTo("18");
        assertThat(page.texts(".numbers .number__value")).element(1).isEqualTo("11");
        assertThat(page.texts(".numbers .number__value")).element(2).isEqualTo("10");
        assertThat(page.texts(".numbers .number__value").get(3))
                .startsWith("91%")
                .contains(" to ");
        assertThat(page.texts(".numbers .number__note").get(2))
                .contains("2 of them")
                .contains("20%");
        assertThat(page.document().select(".columns__bar")).hasSize(3);
        assertThat(page.texts("#days-table tbody td")).containsExactly("4", "4", "2");
        assertThat(page.texts(".results h2"))
                .containsExactly(
                        "Would you recommend us?",
                        "The restaurants",
                        "How did you come?",
                        "How cold was it?",
                        "When?",
                        "The parts Hall",
                        "The parts Lift",
                        "Why?");
        assertThat(page.texts(".results .number__value").get(0))
                .startsWith("NPS −40")
                .contains(" to ");
        assertThat(page.texts(".results .number__note").get(1))
                .startsWith("n 9")
                .contains("does not apply to 1");
        assertThat(page.text(".results section:eq(6)"))
                .contains("Fewer than 5 people")
                .doesNotContain("n 3");
    }

    @Test
    void what_people_wrote_is_text_and_nothing_else() {
        var page = page("");

        assertThat(page.has(".comments b")).isFalse();
        assertThat(page.texts(".comments li")).anyMatch(words -> words.matches("Waited <b>\\d</b> minutes \\{food}"));
        assertThat(page.texts(".comments li")).contains("On <i>foot</i>");
    }

    @Test
    void each_state_is_an_address() {
        assertThat(page("?language=it").texts(".numbers .number__value"))
                .element(2)
                .isEqualTo("2");
        assertThat(page("?language=it").texts(".numbers .number__value"))
                .element(0)
                .isEqualTo("–");
        assertThat(page("?answers=sound").texts(".numbers .number__value"))
                .element(2)
                .isEqualTo("8");
        assertThat(page("?from=2026-11-11&to=2026-11-11").texts(".numbers .number__value"))
                .element(2)
                .isEqualTo("4");
        assertThat(page("?version=1").texts(".numbers .number__value"))
                .element(2)
                .isEqualTo("10");
        assertThat(page("?from=2027-01-01").text("#no-answers")).contains("in this view");
        assertThat(page("").follows("without suspicious ones").address()).endsWith("/results?answers=sound");
        assertThat(page("?language=it").document().select(".chip--on")).hasSize(1);
    }

    @Test
    void an_address_that_means_nothing_is_refused_in_words() {
        for (var query : new String[] {
            "?version=2", "?version=x", "?language=de", "?from=soon", "?from=2026-11-11&to=2026-11-10", "?answers=all"
        }) {
            assertThat(page(query).status()).as(query).isEqualTo(400);
        }
    }

    @Test
    void all_that_was_written_can_be_searched() {
        var words = page("").follows("All that was written");
        assertThat(words.status()).isEqualTo(200);

        var why = page("/why");
        assertThat(why.texts(".comment")).hasSize(10);
        assertThat(why.fills("q", "<B>7").presses("Show").texts(".comment p:first-child"))
                .containsExactly("Waited <b>7</b> minutes {food}");
        assertThat(page("/why?q=%25").text(".blank")).startsWith("Nothing");
        assertThat(page("/how").texts(".comment p:first-child")).containsExactly("On <i>foot</i>");
        assertThat(page("/why?language=en").texts(".comment")).hasSize(8);
        assertThat(page("/why?language=it").has(".comment")).isFalse();
        assertThat(page("/parts.lift").text(".panel")).contains("Fewer than 5 people");
        assertThat(page("/nothing").status()).isEqualTo(404);
    }

    @Test
    void in_italian_too() {
        var page = cast.inItalian(io.attimo.demo.Persona.ELENA).visits("/surveys/" + survey.id() + "/results");

        assertThat(page.texts(".results h2")).contains("Ci consiglierebbe?");
        assertThat(page.text(".results section:eq(6)")).contains("meno di 5 persone");
        assertThat(page.body()).doesNotContain("{results");
    }

    @Test
    void a_viewer_is_shown_the_way_to_the_map() {
        var page = cast.bob().visits("/surveys/" + survey.id() + "/results");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.has(".results")).isFalse();
        assertThat(page.follows("Open the map").address()).contains("/journeys/" + survey.journeyId());
        assertThat(cast.bob().visits("/surveys/" + survey.id() + "/results/why").status())
                .isEqualTo(403);
    }

    @Test
    void a_stranger_cannot_tell_that_it_exists() {
        assertThat(cast.charlie().visits("/surveys/" + survey.id() + "/results").status())
                .isEqualTo(404);
        assertThat(cast.charlie()
                        .visits("/surveys/" + survey.id() + "/results/why")
                        .status())
                .isEqualTo(404);
    }
}
