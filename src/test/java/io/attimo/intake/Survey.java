package io.attimo.intake;

import java.util.Locale;
import java.util.Random;

/** An invented survey of two touchpoints, as a file and as a mapping. */
public final class Survey {

    static final String MAPPING = """
            {"journey": {"name": "%s", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "food", "scale": "1-5", "missing": ["0"]},
               {"name": "Wi-Fi", "column": "wifi", "scale": "1-5"}]}]},
             "key": "id", "date": {"column": "day", "pattern": "yyyy-MM-dd"},
             "outcomes": [{"name": "Overall", "column": "all", "scale": "nps"}],
             "segments": [{"name": "Language", "column": "lang", "labels": {"1": "English", "2": "Italian"}}],
             "comments": [{"column": "words", "touchpoint": "Food"}]}
            """;

    public static final String HEADER = "id,day,food,wifi,all,lang,words\n";

    private Survey() {}

    public static String mapping(String journey) {
        return MAPPING.formatted(journey);
    }

    public static String row(String id, int food, int wifi, int all) {
        return "%s,2017-05-13,%d,%d,%d,1,\n".formatted(id, food, wifi, all);
    }

    public static String rows(int count, long seed) {
        var random = new Random(seed);
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < count; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "r%06d,2017-%02d-%02d,%d,%d,%d,%d,%s%n",
                    i,
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(6),
                    1 + random.nextInt(5),
                    random.nextInt(11),
                    1 + random.nextInt(2),
                    i % 10 == 0 ? "word " + random.nextInt() : ""));
        }
        return text.toString();
    }
}
