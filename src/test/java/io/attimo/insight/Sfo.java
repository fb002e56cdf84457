package io.attimo.insight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.response.ResponseMatrix;
import io.attimo.support.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The airport survey as its mapping describes it, read without any of our own reading. */
public record Sfo(Journey journey, ResponseMatrix matrix) {

    private static final Path FILE =
            Path.of(Optional.ofNullable(System.getenv("ATTIMO_SFO_2017")).orElse("../shared/data/sfo-2017/survey.csv"));

    /** One column of the file and the texts in it that are no answer. */
    private record Source(String column, List<String> missing) {
        static Source of(JsonNode node) {
            var missing = new ArrayList<String>();
            node.get("missing").forEach(text -> missing.add(text.asText()));
            return new Source(node.get("column").asText(), missing);
        }

        double mark(NamedCsvRecord row) {
            var text = row.getField(column).strip();
            return missing.contains(text) ? Double.NaN : Double.parseDouble(text);
        }
    }

    public static Sfo read() throws IOException {
        Needs.orSkip(Files.exists(FILE), "no airport survey at " + FILE + ", so its figures are not compared");
        var mapping =
                new ObjectMapper().readTree(FILE.resolveSibling("mapping.json").toFile());
        var journey = new Journey("Airport visit", CustomerKind.B2C);
        var sources = new ArrayList<Source>();
        for (var node : mapping.get("journey").get("stages")) {
            var stage = journey.addStage(node.get("name").asText(), null);
            for (var each : node.get("touchpoints")) {
                var touchpoint = stage.addTouchpoint(each.get("name").asText(), Scale.ONE_TO_FIVE);
                touchpoint.become(new io.attimo.journey.Touchpoint.Traits(
                        io.attimo.journey.MomentType.valueOf(each.get("type").asText()),
                        each.get("channel").asText(),
                        null,
                        null,
                        java.util.Set.of()));
                sources.add(Source.of(each));
            }
        }
        for (var node : mapping.get("outcomes")) {
            journey.addOutcome(
                    node.get("name").asText(), Scale.named(node.get("scale").asText()));
            sources.add(Source.of(node));
        }
        return new Sfo(journey, matrix(journey, sources, mapping.get("segments")));
    }

    private static ResponseMatrix matrix(Journey journey, List<Source> sources, JsonNode segments) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            reader.forEach(rows::add);
        }
        var respondents = new long[rows.size()];
        var days = new int[rows.size()];
        var marks = new double[sources.size()][rows.size()];
        var places = new short[segments.size()][rows.size()];
        segments.forEach(node -> journey.addSegment(node.get("name").asText()));
        for (int r = 0; r < rows.size(); r++) {
            respondents[r] = rows.get(r).getField("RESPNUM").hashCode();
            int day = Integer.parseInt(rows.get(r).getField("INTDATE").strip());
            days[r] = (int) LocalDate.of(2017, 5, day).toEpochDay();
            for (int m = 0; m < marks.length; m++) {
                marks[m][r] = sources.get(m).mark(rows.get(r));
            }
            for (int s = 0; s < places.length; s++) {
                places[s][r] = place(journey, s, segments.get(s), rows.get(r));
            }
        }
        return new ResponseMatrix(Sheets.ids(rows.size()), respondents, days, marks, places);
    }

    private static short place(Journey journey, int number, JsonNode segment, NamedCsvRecord row) {
        var code = row.getField(segment.get("column").asText()).strip();
        for (var missing : segment.get("missing")) {
            if (missing.asText().equals(code)) {
                return 0;
            }
        }
        var labels = segment.path("labels");
        var other = segment.has("other") ? segment.get("other").asText() : code;
        var label = labels.has(code) ? labels.get(code).asText() : other;
        return (short) journey.segments().get(number).place(label);
    }
}
