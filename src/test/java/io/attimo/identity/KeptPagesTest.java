package io.attimo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeptPagesTest {

    @Inject
    Cast cast;

    @Inject
    KeptTexts texts;

    private final String unique = UUID.randomUUID().toString();

    @Test
    void what_was_written_stands_ready_to_go_back_into_its_form() {
        var kept = keptFor("elena");

        assertThat(kept.text("h1")).isEqualTo("Your text is still here");
        assertThat(kept.document().selectFirst("main input[name=name]").attr("value"))
                .isEqualTo(unique);
        var back = kept.presses("Back to my text");
        assertThat(back.document().selectFirst("main input[name=name]").attr("value"))
                .isEqualTo(unique);
        assertThat(cast.bob().visits("/journeys").body()).doesNotContain(unique);
    }

    @Test
    void italian_is_as_good_as_english() {
        var page = cast.elena().visits(pathOf(keptFor("elena")));
        var italian = cast.inItalian(Persona.ELENA).visits(pathOf(page));

        assertThat(italian.text("h1")).isEqualTo("Il suo testo è ancora qui");
    }

    @Test
    void after_a_day_it_is_gone() {
        var path = pathOf(keptFor("elena"));
        var form = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var yesterday = Instant.now().minus(Duration.ofHours(25));

        assertThat(cast.at(Cast.STUDIO, () -> texts.update("keptAt = ?1 where formId = ?2", yesterday, form)))
                .isOne();
        assertThat(cast.elena().visits(path).status()).isEqualTo(404);
    }

    @Test
    void a_colleague_a_stranger_and_whoever_guesses_find_nothing() {
        var path = pathOf(keptFor("elena"));

        assertThat(cast.alice().visits(path).status()).isEqualTo(404);
        assertThat(cast.charlie().visits(path).status()).isEqualTo(404);
        assertThat(cast.elena().visits("/kept/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(cast.elena().visits("/kept/x").status()).isEqualTo(404);
    }

    /** Where they land who wrote the name of a new journey, were no longer signed in, and signed in again. */
    private Page keptFor(String persona) {
        var form = cast.elena().visits("/journeys").fills("name", unique).form("main form[action$='/journeys']");
        return cast.anonymousAt(Cast.STUDIO)
                .posts("/journeys", form)
                .follows("Sign in and go on")
                .pressesThe("button[value=" + persona + "]");
    }

    private static String pathOf(Page kept) {
        return kept.address().replaceFirst("/t/studio", "");
    }
}
