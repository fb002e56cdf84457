package io.attimo.intake;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real survey beside the repository; where it is absent a test says so and is skipped. */
public final class AirportSurvey {

    private AirportSurvey() {}

    public static Path file() {
        var configured = System.getenv("ATTIMO_SFO_2017");
        var file = Path.of(configured == null ? "../shared/data/sfo-2017/survey.csv" : configured);
        if (!Files.isRegularFile(file)) {
            abort("skipped: the airport survey is not at " + file + " (ATTIMO_SFO_2017 names its place)");
        }
        return file;
    }

    public static String mapping() throws IOException {
        return Files.readString(file().resolveSibling("mapping.json"));
    }
}
