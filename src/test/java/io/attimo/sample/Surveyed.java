package io.attimo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.MomentType;
import io.attimo.journey.OneToOneOrMany;
import io.attimo.journey.Phase;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.journey.TriggerOrMedal;
import io.attimo.statistics.BootstrapSums;
import io.attimo.statistics.Importance;
import io.attimo.statistics.Interval;
import io.attimo.statistics.Proportion;
import io.attimo.suggestion.Evidence;
import io.attimo.suggestion.FigureWithInterval;
import io.attimo.suggestion.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A generated file and its mapping, read without a database. */
final class Surveyed {

    private final JsonNode mapping;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String[]> rows;
    final Journey journey;

    Surveyed(String csv, String mapping, String separator) throws IOException {
        this.mapping = new ObjectMapper().readTree(mapping);
        var lines = csv.lines().map(line -> line.split(separator, -1)).toList();
        for (var name : lines.get(0)) {
            columns.put(name, columns.size());
        }
        rows = lines.subList(1, lines.size());
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(columns.size()));
        journey = drawn();
    }

    int rows() {
        return rows.size();
    }

    List<String> outcomes() {
        var names = new ArrayList<String>();
        mapping.get("outcomes").forEach(outcome -> names.add(outcome.get("name").asText()));
        return names;
    }

    List<String> cells(String column) {
        return rows.stream().map(row -> row[columns.get(column)]).toList();
    }

    List<Evidence> evidence(String outcome) {
        var touchpoints = journey.touchpoints();
        var scores = touchpoints.stream().map(this::scores).toArray(double[][]::new);
        var importance = Importance.of(
                        BootstrapSums.pairwise(scores, scores(node(mapping.get("outcomes"), outcome)), respondents()))
                .withIntervals();
        return IntStream.range(0, touchpoints.size())
                .mapToObj(i -> evidence(touchpoints.get(i), importance, i, scores[i]))
                .toList();
    }

    static Evidence evidence(Touchpoint touchpoint, Importance importance, int driver, double[] scores) {
        var answers =
                DoubleStream.of(scores).filter(score -> !Double.isNaN(score)).toArray();
        var pains = new Proportion(
                DoubleStream.of(answers).filter(score -> score <= 25).count(), answers.length);
        double mean = DoubleStream.of(answers).average().orElseThrow();
        return new Evidence(
                touchpoint,
                Found.driver(importance.drivers().get(driver)),
                importance.fairShare(),
                new FigureWithInterval(mean, new Interval(mean - 2, mean + 2), answers.length),
                new FigureWithInterval(pains.share(), pains.interval(), answers.length));
    }

    private Journey drawn() {
        var drawn = new Journey(mapping.get("journey").get("name").asText(), CustomerKind.B2C);
        for (var stage : mapping.get("journey").get("stages")) {
            var added = drawn.addStage(
                    stage.get("name").asText(), Phase.valueOf(stage.get("phase").asText()));
            for (var touchpoint : stage.get("touchpoints")) {
                added.addTouchpoint(touchpoint.get("name").asText(), Scale.ONE_TO_FIVE)
                        .become(traits(touchpoint));
            }
        }
        return drawn;
    }

    private static Touchpoint.Traits traits(JsonNode touchpoint) {
        var flags = EnumSet.noneOf(TriggerOrMedal.class);
        touchpoint.path("flags").forEach(flag -> flags.add(TriggerOrMedal.valueOf(flag.asText())));
        return new Touchpoint.Traits(
                MomentType.valueOf(touchpoint.get("type").asText()),
                touchpoint.get("channel").asText(),
                OneToOneOrMany.valueOf(touchpoint.get("audience").asText()),
                null,
                flags);
    }

    private double[] scores(Touchpoint touchpoint) {
        for (var stage : mapping.get("journey").get("stages")) {
            if (stage.get("name").asText().equals(touchpoint.stage().name())) {
                return scores(node(stage.get("touchpoints"), touchpoint.name()));
            }
        }
        throw new AssertionError(touchpoint.name());
    }

    private double[] scores(JsonNode column) {
        var scale = column.get("scale").asText().equals("nps") ? Scale.NPS : Scale.ONE_TO_FIVE;
        var missing = new ArrayList<String>();
        column.get("missing").forEach(code -> missing.add(code.asText()));
        return cells(column.get("column").asText()).stream()
                .mapToDouble(cell -> missing.contains(cell) ? Double.NaN : scale.score(Double.parseDouble(cell)))
                .toArray();
    }

    private long[] respondents() {
        return cells(mapping.get("key").asText()).stream()
                .mapToLong(String::hashCode)
                .toArray();
    }

    private static JsonNode node(JsonNode all, String name) {
        for (var each : all) {
            if (each.get("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(name + " is not in " + Arrays.toString(new JsonNode[] {all}));
    }
}
