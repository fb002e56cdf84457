package io.attimo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Stage;
import io.attimo.journey.Touchpoint;
import io.attimo.statistics.DriverVerdict;
import io.attimo.suggestion.Ranking;
import io.attimo.suggestion.Suggestion;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudioSurveyTest {

    private final Surveyed studio = new Surveyed(StudioSurvey.csv(), StudioSurvey.mapping(), ";");

    StudioSurveyTest() throws IOException {}

    @Test
    void the_file_is_the_same_at_every_call() {
        assertThat(StudioSurvey.csv()).isEqualTo(StudioSurvey.csv());
        assertThat(studio.rows()).isEqualTo(328);
        assertThat(studio.cells("scheda")).doesNotHaveDuplicates();
        assertThat(studio.cells("data")).allMatch(day -> day.matches("\\d\\d/\\d\\d/2026"));
    }

    @Test
    void the_wait_and_the_estimate_are_what_hurts() {
        var ranking = Ranking.of(studio.evidence("Soddisfazione"), Map.of());

        assertThat(ranking.suggestions())
                .filteredOn(each -> each.verdict() == DriverVerdict.CONFIRMED)
                .extracting(Suggestion::touchpoint)
                .extracting(Touchpoint::name)
                .containsExactly("Sala d'attesa", "Preventivo");
    }

    @Test
    void some_touchpoints_are_known_too_little_and_say_how_little() {
        assertThat(Ranking.of(studio.evidence("Soddisfazione"), Map.of()).suggestions())
                .filteredOn(each -> each.verdict() == DriverVerdict.TOO_FEW)
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.evidence().missing()).isPresent());
    }

    @Test
    void a_small_group_is_there_to_be_hidden() {
        assertThat(studio.cells("eta")).filteredOn("4"::equals).hasSizeBetween(1, 4);
    }

    @Test
    void every_stage_has_its_needs_and_every_touchpoint_its_owner() {
        StudioSurvey.describe(studio.journey);

        assertThat(studio.journey.stages()).extracting(Stage::needs).noneMatch(Stage.Needs.UNKNOWN::equals);
        assertThat(studio.journey.touchpoints())
                .allMatch(touchpoint -> touchpoint.owner().isPresent());
    }

    @Test
    void people_wrote_on_what_they_felt() {
        assertThat(studio.cells("nota_attesa"))
                .filteredOn(note -> !note.isEmpty())
                .hasSizeGreaterThan(60);
        assertThat(studio.cells("commento")).filteredOn(note -> !note.isEmpty()).hasSizeGreaterThan(60);
    }
}
