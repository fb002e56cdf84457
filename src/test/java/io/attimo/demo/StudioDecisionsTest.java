package io.attimo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StudioDecisionsTest {

    @Inject
    Cast cast;

    @Inject
    DemoSeeds demoSeeds;

    @Inject
    StudioDecisions decisions;

    @Inject
    Journeys journeys;

    @Test
    void the_studio_has_suggestions_in_every_state_and_decides_only_once() throws InterruptedException {
        cast.alice();
        demoSeeds.bringSurvey(DemoTenant.STUDIO);
        while (demoSeeds.isAtWork(DemoTenant.STUDIO)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        demoSeeds.describeTheStudio();
        decisions.decide();
        decisions.decide();

        var page = cast.elena().visits("/suggestions?journey=" + journey().id());

        assertThat(page.texts("nav.switch:first-of-type a"))
                .contains("Accepted 1", "Done 1", "Snoozed 1", "Declined 1");
        assertThat(page.text(".suggestion__where")).contains("Sala d'attesa").contains("confirmed");
        assertThat(page.text(".suggestion__title")).isEqualTo("Something kind while they wait");
        assertThat(page.text(".suggestion__why")).contains("Sapere in ogni momento che cosa succede");
        assertThat(call(page).text("#done")).contains("A line from the person they spoke to");
    }

    private static Page call(Page page) {
        return page.follows("Done 1").follows("Prima telefonata");
    }

    private Journey journey() {
        return cast.at(
                Cast.STUDIO, () -> journeys.named("Dal primo timore al sorriso").orElseThrow());
    }
}
