package io.attimo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JourneyPagesTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    AuditLog auditLog;

    @Test
    void an_editor_starts_from_the_six_phases() {
        var page = make(cast.elena(), "First appointment", "B2C", "phases");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts("h2"))
                .containsSubsequence("Awareness", "Consideration", "Purchase", "Use", "Retention", "Advocacy");
        assertThat(page.texts(".editor__name")).hasSize(14).contains("Asking how it went");
        assertThat(cast.elena().visits("/journeys").body()).contains("6 stages, 14 touchpoints");
    }

    @Test
    void companies_meet_other_touchpoints_than_people() {
        var page = make(cast.elena(), "Laboratory contract", "B2B", "phases");

        assertThat(page.texts(".editor__name")).hasSize(14).contains("Kick-off").doesNotContain("Asking how it went");
        assertThat(page.text(".panel__note")).contains("See that the problem can be solved");
    }

    @Test
    void the_template_speaks_the_language_of_who_makes_the_journey() {
        cast.elena().posts("/preferences", Map.of("language", "it"));

        var page = cast.elena()
                .visits("/journeys")
                .fills("name", "Prima visita")
                .fills("kind", "B2C")
                .fills("start", "phases")
                .presses("Crea percorso");

        cast.elena().posts("/preferences", Map.of("language", "en"));
        assertThat(page.text("h1")).isEqualTo("Fasi");
        assertThat(page.texts("h2")).containsSubsequence("Scoperta", "Valutazione", "Acquisto", "Uso");
        assertThat(page.texts(".editor__name")).contains("Chiedere com’è andata");
    }

    @Test
    void an_empty_journey_has_no_stages() {
        var page = make(cast.elena(), "Emergencies", "B2C", "empty");

        assertThat(page.text(".blank")).isEqualTo("No stages yet. Name the first below.");
        assertThat(did(AuditEventKind.JOURNEY_MADE, "Emergencies")).isTrue();
    }

    @Test
    void a_name_is_taken_once_and_what_was_chosen_stays() {
        make(cast.elena(), "Whitening", "B2C", "empty");

        var page = make(cast.elena(), "Whitening", "B2B", "empty");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".field__problem")).contains("another one called “Whitening”");
        assertThat(page.text(".problems")).contains("One thing to put right");
        assertThat(page.document().selectFirst("#name").attr("value")).isEqualTo("Whitening");
        assertThat(page.has("input[value=B2B][checked]")).isTrue();
        assertThat(page.has("input[value=empty][checked]")).isTrue();
    }

    @Test
    void the_same_name_in_parts_is_the_same_name() {
        make(cast.elena(), "Caffè", "B2C", "empty");

        assertThat(make(cast.elena(), "Caffe\u0300", "B2C", "empty").status()).isEqualTo(422);
    }

    @Test
    void a_name_that_cannot_be_is_refused_in_words() {
        assertThat(make(cast.elena(), " \u200b ", "B2C", "empty").text(".field__problem"))
                .isEqualTo("“Name” is empty. Please fill it in.");
        assertThat(make(cast.elena(), "x".repeat(121), "B2C", "empty").text(".field__problem"))
                .contains("at most 120 characters");
        var torn = make(cast.elena(), "a\u0000b", "B2C", "empty");
        assertThat(torn.status()).isEqualTo(422);
        assertThat(torn.text(".field__problem")).contains("cannot be stored");
    }

    @Test
    void strange_but_sound_names_come_back_as_they_were() {
        for (var name : new String[] {"<b>&amp;\"'", "😀 👩‍👩‍👧", "{journey:name}", "\u202eabc", "日本", "a;b/c\\d"}) {
            assertThat(make(cast.elena(), name, "B2C", "empty").text(".page__back bdi"))
                    .isEqualTo(name);
        }
    }

    @Test
    void an_editor_renames_a_journey() {
        var page = make(cast.elena(), "Braces", "B2C", "empty")
                .fills("name", "Aligners")
                .presses("Save name");

        assertThat(page.text(".page__back")).isEqualTo("Aligners");
        assertThat(did(AuditEventKind.JOURNEY_CHANGED, "Aligners")).isTrue();
    }

    @Test
    void the_second_of_two_who_rename_it_is_told_and_keeps_what_they_typed() {
        var elenas = make(cast.elena(), "Implants", "B2C", "empty");
        var alices = cast.alice().visits(pathOf(elenas));
        elenas.fills("name", "Implants for all").presses("Save name");

        var page = alices.fills("name", "Implants today").presses("Save name");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text(".field__problem"))
                .startsWith("Elena Greco changed “Name” of “Implants for all” just now");
        assertThat(page.document().selectFirst("#name").attr("value")).isEqualTo("Implants today");
        assertThat(page.presses("Save name").text(".page__back")).isEqualTo("Implants today");
    }

    @Test
    void who_renames_what_went_to_the_bin_meanwhile_keeps_the_name_and_may_bring_it_back() {
        var form = make(cast.elena(), "Sealants", "B2C", "empty").fills("name", "Fissure sealants");
        cast.alice().posts(pathOf(form).replace("/edit", "/retirement"));

        var told = form.presses("Save name");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text(".notice")).contains("“Sealants” is in the bin: Alice Conti put it there");
        assertThat(told.presses("Bring back and save").text(".page__back")).isEqualTo("Fissure sealants");
    }

    @Test
    void a_retired_journey_can_be_brought_back() {
        var made = make(cast.elena(), "Amalgam", "B2C", "empty");

        var retired = made.presses("Put journey in the bin");

        assertThat(retired.text(".flash")).contains("“Amalgam” is in the bin until");
        assertThat(retired.texts("tbody bdi")).doesNotContain("Amalgam");
        assertThat(cast.elena().visits(pathOf(made)).status()).isEqualTo(200);
        assertThat(retired.pressesThe(".flash button").status()).isEqualTo(200);
        assertThat(cast.elena().visits("/journeys").texts("tbody bdi")).contains("Amalgam");
    }

    @Test
    void the_name_of_a_retired_journey_is_not_free() {
        make(cast.elena(), "Gold crowns", "B2C", "empty").presses("Put journey in the bin");

        assertThat(make(cast.elena(), "Gold crowns", "B2C", "empty").text(".field__problem"))
                .contains("One called “Gold crowns” is in the bin");
    }

    @Test
    void a_viewer_sees_it_but_cannot_change_it() {
        var path = pathOf(make(cast.elena(), "Check-up", "B2C", "phases"));

        var page = cast.bob().visits(path);

        assertThat(page.texts("h2")).contains("Awareness");
        assertThat(page.document().select("main button, main input")).isEmpty();
        assertThat(cast.bob().visits("/journeys").shows("Make journey")).isFalse();
        var refused = cast.bob().posts(path.replace("/edit", "/retirement"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(cast.bob().posts("/journeys", Map.of("name", "Mine")).status())
                .isEqualTo(403);
    }

    @Test
    void a_stranger_cannot_tell_that_it_exists() {
        var path = pathOf(make(cast.elena(), "Secret", "B2C", "phases"));

        assertThat(cast.charlie().visits(path).status()).isEqualTo(404);
        assertThat(cast.charlie().posts(path.replace("/edit", "/retirement")).status())
                .isEqualTo(404);
        assertThat(cast.charlie()
                        .posts(path.replace("/edit", "/name"), Map.of("name", "Mine", "version", "0"))
                        .status())
                .isEqualTo(404);
        assertThat(cast.charlie().visits("/journeys").body()).doesNotContain("Secret");
        assertThat(cast.charlie()
                        .visits("/journeys/" + UUID.randomUUID() + "/edit")
                        .status())
                .isEqualTo(404);
        assertThat(cast.charlie().visits("/journeys/x/edit").status()).isEqualTo(404);
    }

    private Page make(Visitor editor, String name, String kind, String start) {
        return editor.visits("/journeys")
                .fills("name", name)
                .fills("kind", kind)
                .fills("start", start)
                .presses("Make journey");
    }

    private static String pathOf(Page page) {
        return page.address().replace("/t/" + Cast.STUDIO, "");
    }

    private boolean did(AuditEventKind kind, String about) {
        return cast.at(Cast.STUDIO, () -> auditLog.count("kind = ?1 and about = ?2", kind, about)) == 1;
    }
}
