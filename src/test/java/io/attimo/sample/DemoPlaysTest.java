package io.attimo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.suggestion.Evidence;
import io.attimo.suggestion.Play;
import io.attimo.suggestion.Ranking;
import io.attimo.suggestion.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DemoPlaysTest {

    @Test
    void every_play_fires_somewhere_in_the_two_demos() throws IOException {
        var studio = new Surveyed(StudioSurvey.csv(), StudioSurvey.mapping(), ";");
        var fired = new TreeSet<Play>();
        for (var outcome : studio.outcomes()) {
            fired.addAll(plays(studio.evidence(outcome)));
        }
        for (var outcome : List.of(ShopSurvey.SATISFACTION, ShopSurvey.RECOMMENDING)) {
            fired.addAll(plays(SurveyedShop.evidence(ShopSurvey.planted(Sample.SEED), outcome)));
        }

        assertThat(fired).containsExactly(Play.values());
    }

    private static List<Play> plays(List<Evidence> evidence) {
        return Ranking.of(evidence, Map.of()).suggestions().stream()
                .map(Suggestion::play)
                .toList();
    }
}
