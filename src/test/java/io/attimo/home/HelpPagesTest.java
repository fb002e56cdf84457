package io.attimo.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HelpPagesTest {

    @Inject
    Cast cast;

    @Test
    void every_term_can_be_jumped_to() {
        var page = cast.bob().visits("/home").follows("Help");

        assertThat(page.text("h1")).isEqualTo("Help");
        assertThat(page.document().select(".contents a").eachAttr("href"))
                .allSatisfy(anchor -> assertThat(page.has("h2" + anchor)).isTrue())
                .contains("#importance", "#hidden", "#gain", "#rank");
    }

    @Test
    void its_figures_are_written_as_the_reader_writes_them() {
        assertThat(cast.bob().visits("/help").text("main")).contains("p < .01", "Clemente, .400");
        assertThat(cast.inItalian(Persona.BOB).visits("/help").text("main")).contains("p < 0,01", "Clemente, 0,400");
    }
}
