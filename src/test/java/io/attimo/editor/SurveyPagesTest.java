package io.attimo.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SurveyPagesTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    private final String name = "Visit " + UUID.randomUUID();
    private Journey visit;

    @BeforeEach
    void a_journey_that_can_be_asked_about() {
        visit = cast.at(Cast.STUDIO, () -> {
            var journey = new Journey(name, CustomerKind.B2C);
            var arriving = journey.addStage("Arriving", null);
            arriving.addTouchpoint("Parking", Scale.ONE_TO_FIVE);
            arriving.addTouchpoint("Reception", Scale.ONE_TO_TEN);
            journey.addStage("Paying", null).addTouchpoint("Till", Scale.ONE_TO_FIVE);
            journey.addOutcome("Overall", Scale.ONE_TO_FIVE);
            return journeys.add(journey);
        });
    }

    @Test
    void an_editor_makes_a_survey_from_a_template_publishes_it_and_gets_its_link() {
        var made = begins(SurveyTemplate.RECOMMENDATION).presses("Make survey");

        assertThat(made.text("h1")).isEqualTo("Recommendation: " + name);
        assertThat(made.texts(".editor__name"))
                .containsExactly(
                        "How likely are you to recommend us to a friend or colleague?",
                        "What is the main reason for your answer?",
                        "What one thing should we do better?");
        assertThat(made.text(".survey-state")).isEqualTo("draft");

        var published = made.follows("Publish and share").presses("Publish");

        assertThat(published.text(".survey-state")).isEqualTo("open");
        assertThat(published.document().selectFirst(".share__link").attr("value"))
                .startsWith(Cast.address() + "/s/")
                .isEqualTo(published.document().select(".share a").attr("href"));
        assertThat(cast.alice().visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.contains("made a survey") && line.contains(name))
                .anyMatch(line -> line.contains("published a survey") && line.contains(name));
        assertThat(cast.at(Cast.STUDIO, () -> journeys.get(visit.id()).outcome("Recommendation")))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(SurveyTemplate.class)
    void each_template_is_looked_at_before_it_is_taken_and_can_be_published(SurveyTemplate template) {
        var looked = begins(template);
        assertThat(looked.has(".phone")).isTrue();

        var made = looked.presses("Make survey");
        assertThat(made.status()).isEqualTo(200);
        if (template != SurveyTemplate.EMPTY) {
            var page = made.follows("Publish and share");
            assertThat(page.texts("#faults ~ ul li")).isEmpty();
            assertThat(page.has("#untranslated")).isFalse();
            assertThat(page.presses("Publish").text(".survey-state")).isEqualTo("open");
        }
    }

    @Test
    void a_template_about_a_touchpoint_asks_which_and_rates_it_in_its_scale() {
        var looked = begins(SurveyTemplate.SATISFACTION);
        var reception = looked.document().select("option").stream()
                .filter(option -> option.text().equals("Reception"))
                .findFirst()
                .orElseThrow()
                .attr("value");

        var again = looked.fills("touchpoint", reception).presses("Show it with this touchpoint");

        assertThat(again.text(".phone__text")).isEqualTo("How satisfied were you with this: Reception? *");
        assertThat(again.texts(".phone__mark")).hasSize(10);
        assertThat(again.presses("Make survey").text("h1")).isEqualTo("Satisfaction: Reception");
    }

    @Test
    void the_list_says_what_is_open_and_how_many_answered() {
        begins(SurveyTemplate.MOMENT).fills("name", "Zebra " + name).presses("Make survey");
        begins(SurveyTemplate.EMPTY).fills("name", "Aardvark " + name).presses("Make survey");

        var list = cast.bob().visits("/surveys?sort=name&q=" + name);

        assertThat(list.texts("tbody th")).containsExactly("Aardvark " + name, "Zebra " + name);
        assertThat(list.text("tbody tr")).contains(name, "draft", " 0 none ");
        assertThat(list.shows("New survey")).isFalse();
        var lines = list.follows("Download as CSV").body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo("\uFEFF\"Name\",\"Journey\",\"State\",\"Answers\",\"Last change\",\"Last answer\"");
        assertThat(lines.get(1)).startsWith("\"Aardvark " + name + "\",\"" + name + "\",\"draft\",\"0\"");
    }

    @Test
    void an_empty_survey_cannot_be_published_and_says_why() {
        var page = begins(SurveyTemplate.EMPTY).presses("Make survey").follows("Publish and share");

        assertThat(page.shows("Publish")).isFalse();
        assertThat(page.text("#faults ~ ul")).contains("there is no question yet");
        var refused = cast.elena().posts(page.address().replace("/t/studio", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems")).contains("one thing has to be put right first");
    }

    @Test
    void it_is_paused_closed_and_reopened() {
        var open = begins(SurveyTemplate.MOMENT)
                .presses("Make survey")
                .follows("Publish and share")
                .presses("Publish");

        var paused = open.presses("Pause");
        assertThat(paused.text(".survey-state")).isEqualTo("paused");
        var closed = paused.presses("Reopen").presses("Close");
        assertThat(closed.text(".survey-state")).isEqualTo("closed");
        assertThat(closed.shows("Pause")).isFalse();
    }

    @Test
    void a_name_is_needed_and_what_was_typed_stays() {
        var refused = begins(SurveyTemplate.MOMENT).fills("name", " ").presses("Make survey");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#name-problem")).isEqualTo("“Name” is empty. Please fill it in.");
        assertThat(refused.has(".phone")).isTrue();
    }

    @Test
    void a_viewer_sees_it_and_acts_not_and_a_stranger_cannot_tell_that_it_is_there() {
        var path =
                begins(SurveyTemplate.MOMENT).presses("Make survey").address().replace("/t/studio", "");

        var seen = cast.bob().visits(path);
        assertThat(seen.text("h1")).isEqualTo("A moment: " + name);
        assertThat(seen.shows("Settings")).isTrue();
        assertThat(seen.document().select(".tabs a").eachText()).doesNotContain("Settings");
        assertThat(cast.bob().visits(path + "/publication").has("main form")).isFalse();
        assertThat(cast.bob().visits("/surveys/new").status()).isEqualTo(403);
        for (var deed : new String[] {"/publication", "/pause", "/closure", "/reopening"}) {
            assertThat(cast.bob().posts(path + deed).status()).isEqualTo(403);
            assertThat(cast.sam().posts(path + deed).status()).isEqualTo(404);
        }
        assertThat(cast.sam().visits(path).status()).isEqualTo(404);
        assertThat(cast.sam().visits(path + "/definition").status()).isEqualTo(404);
        assertThat(cast.sam().visits("/surveys").body()).doesNotContain(name);
        assertThat(cast.sam()
                        .visits("/surveys/new?template=MOMENT&journey=" + visit.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void italian_is_as_good_as_english() {
        var elena = cast.inItalian(Persona.ELENA);

        var looked = elena.visits("/surveys/new?template=RECOMMENDATION&journey=" + visit.id());
        assertThat(looked.text(".phone__text")).startsWith("Quanto è probabile che ci consigli");
        var made = looked.presses("Crea sondaggio");

        assertThat(made.text("h1")).isEqualTo("Raccomandazione: " + name);
        assertThat(elena.visits(made.address().replace("/t/studio", "") + "/definition")
                        .body())
                .contains("\"languages\" : [ \"it\", \"en\" ]");
    }

    private Page begins(SurveyTemplate template) {
        return cast.elena()
                .visits("/surveys/new?journey=" + visit.id())
                .fills("journey", visit.id().toString())
                .pressesThe("button[value=" + template + "]");
    }
}
