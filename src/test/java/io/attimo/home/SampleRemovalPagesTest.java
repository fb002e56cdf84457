package io.attimo.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SampleRemovalPagesTest {

    @Inject
    Cast cast;

    private static final String SAMPLE = "A coffee machine for home";

    @Test
    void taken_away_while_it_is_still_coming_in_nothing_of_it_stays() throws InterruptedException {
        var admin = adminWithSample();
        var home = until(admin, page -> page.shows("Remove sample data"));

        var removed = home.presses("Remove sample data");

        assertThat(removed.status()).as(removed::body).isEqualTo(200);
        assertThat(until(admin, page -> !page.body().contains(SAMPLE)).body()).doesNotContain(SAMPLE);
        assertThat(admin.visits("/journeys").text("main")).doesNotContain(SAMPLE);
        assertThat(admin.visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.endsWith("removed the sample data " + SAMPLE));
    }

    @Test
    void what_customers_really_answered_beside_it_stays_with_its_journey() throws InterruptedException {
        var admin = adminWithSample();
        var home = until(admin, page -> page.shows("Remove sample data"));
        var journey = home.document().selectFirst("main a[href*='/journeys/']").attr("href");
        var scores = journey.replaceFirst("^/t/[^/]+(/journeys/[^/?#]+).*", "$1") + "/scores";
        assertThat(admin.visits(scores)
                        .fills("rating", "4")
                        .presses("Record score")
                        .text(".flash"))
                .contains("was recorded");

        home.presses("Remove sample data");

        var after = until(admin, page -> !page.shows("Remove sample data"));
        assertThat(after.shows("Remove sample data")).isFalse();
        assertThat(admin.visits("/journeys").text("main")).contains(SAMPLE);
        assertThat(admin.visits("/bin").text("main")).doesNotContain("journey " + SAMPLE);
    }

    @Test
    void where_there_is_none_nothing_happens() {
        var alice = cast.alice();
        var before = alice.visits("/audit").text("tbody tr");

        var page = alice.posts("/sample/removal");

        // A company without a journey is sent on from there to its first minute.
        assertThat(page.address()).isIn("/t/studio/home", "/t/studio/welcome");
        assertThat(alice.visits("/audit").text("tbody tr")).isEqualTo(before);
    }

    @Test
    void nobody_but_an_admin_takes_it_away() {
        assertThat(cast.sam().posts("/sample/removal").status()).isEqualTo(403);
        assertThat(cast.vera().posts("/sample/removal").status()).isEqualTo(403);
    }

    /** The admin of a company of its own, which has just begun with the sample data. */
    private Visitor adminWithSample() {
        cast.bob();
        var company = "sample-" + UUID.randomUUID().toString().substring(0, 8);
        cast.opens(company, Persona.ALICE);
        var admin = cast.freshly(Persona.ALICE, company);
        admin.visits("/welcome/beginning").presses("Begin");
        return admin;
    }

    private static Page until(Visitor visitor, Predicate<Page> there) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            var page = visitor.visits("/home");
            if (there.test(page) || Instant.now().isAfter(end)) {
                return page;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
