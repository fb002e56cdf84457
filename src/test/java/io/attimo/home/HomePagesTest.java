package io.attimo.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.platform.text.Messages;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HomePagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Cast cast;

    @Test
    void one_suggestion_is_accepted_in_the_singular() {
        var words = Messages.in(HomeMessages.class, Locale.ITALIAN);

        assertThat(words.accepted(1, "1")).isEqualTo("1 accettato");
        assertThat(words.accepted(1200, "1.200")).isEqualTo("1.200 accettati");
    }

    @Test
    void a_company_begins_with_sample_data_and_takes_it_away_in_one_click() {
        var charlie = cast.charlie();
        var begun = charlie.visits("/welcome").presses("Go on").presses("Begin");
        assertThat(begun.address()).contains("/imports/");

        var address = begun.address().substring(begun.address().indexOf("/imports/"));
        until(charlie, address, page -> page.text("h1").endsWith("is in"));

        var home = charlie.visits("/home");
        assertThat(home.text(".notice")).contains("invented data");
        assertThat(home.texts(".number__label")).contains("Satisfaction", "People who answered", "Open suggestions");
        assertThat(home.text(".number--first")).contains("Hurts most");
        assertThat(home.text(".list__end")).matches("\\+.* Satisfaction .* to .*");
        assertThat(home.text(".numbers")).doesNotContain(" people").contains("last answer on ");

        home.presses("Remove sample data");

        assertThat(until(charlie, "/home", page -> !page.body().contains("A coffee machine for home"))
                        .body())
                .doesNotContain("A coffee machine for home");
    }

    @Test
    void a_viewer_sees_the_sample_but_no_way_to_remove_it() {
        assertThat(cast.vera().posts("/sample/removal").status()).isEqualTo(403);
        assertThat(cast.vera().visits("/welcome").status()).isEqualTo(403);
    }

    @Test
    void where_no_journey_is_in_use_an_editor_finds_the_way_to_them_and_a_viewer_whom_to_ask() {
        cast.opens("bare", Persona.CHARLIE);
        var charlie = cast.freshly(Persona.CHARLIE, "bare");
        invites(charlie, Persona.SAM, "EDITOR");
        invites(charlie, Persona.VERA, "VIEWER");
        var sam = cast.freshly(Persona.SAM, "bare");

        var empty = sam.visits("/home");
        assertThat(empty.text(".blank")).startsWith("No journey is in use").doesNotContain("dministrator", "bin");
        var made = empty.follows("To the journeys").fills("name", "Visit").presses("Make journey");
        var binned = made.presses("Put journey in the bin");

        assertThat(binned.status()).isEqualTo(200);
        assertThat(sam.visits("/home").follows("Bin").texts("tbody th")).anyMatch(line -> line.startsWith("Visit"));
        var toVera = cast.freshly(Persona.VERA, "bare").visits("/home");
        assertThat(toVera.text(".blank")).isEqualTo("No journey is in use An editor of your company can make one.");
        assertThat(toVera.has(".blank a")).isFalse();
    }

    private static void invites(Visitor admin, Persona guest, String role) {
        admin.visits("/members")
                .fills("email", guest.email())
                .fills("role", role)
                .presses("Invite");
    }

    private static Page until(Visitor visitor, String path, Predicate<Page> there) {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            var page = visitor.visits(path);
            if (there.test(page) || Instant.now().isAfter(end)) {
                return page;
            }
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
