package io.attimo.intake;

import io.attimo.support.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real survey beside the repository; where it is absent a test says so and is skipped. */
public final class AirportSurvey {

    private AirportSurvey() {}

    public static Path file() {
        var configured = System.getenv("ATTIMO_SFO_2017");
        var file = Path.of(configured == null ? "../shared/data/sfo-2017/survey.csv" : configured);
        Needs.orSkip(
                Files.isRegularFile(file),
                "no airport survey at " + file + " (ATTIMO_SFO_2017 names its place), so its figures are not compared");
        return file;
    }

    public static String mapping() throws IOException {
        return Files.readString(file().resolveSibling("mapping.json"));
    }
}
