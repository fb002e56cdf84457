package io.attimo.sample;

import io.attimo.mapping.Mapping;
import io.attimo.mapping.MappingText;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invented company's survey: a file, and how it is read.
 *
 * @param csv the same at every call, so that bringing it twice adds nothing
 */
public record Sample(String fileName, String csv, Mapping mapping) {

    /** Where the answers of a tenant's sample data say they come from. */
    public static final String SOURCE = "sample";

    static final long SEED = 2026;

    private static final String SHOP_FILE = "coffee-machines.csv";
    private static final String STUDIO_FILE = "studio.csv";

    private static final List<String> JOURNEYS = Stream.of(
                    ShopMapping.of(SOURCE), MappingText.read(StudioSurvey.mapping()))
            .map(mapping -> mapping.journey().name())
            .toList();

    /** The shop for coffee machines: 3,000 respondents, in English. */
    public static Sample shop(String source) {
        return new Sample(SHOP_FILE, ShopSurvey.planted(SEED).csv(), ShopMapping.of(source));
    }

    /** The dental practice: a small journey, in Italian. */
    public static Sample studio(String source) {
        var mapping = MappingText.read(StudioSurvey.mapping());
        return new Sample(STUDIO_FILE, StudioSurvey.csv(), mapping.from(source));
    }

    /** What a new tenant looks round with. */
    public static Sample in(String language) {
        return language.equals("it") ? studio(SOURCE) : shop(SOURCE);
    }

    /** What the files are called, whoever brings them. */
    static List<String> files() {
        return List.of(SHOP_FILE, STUDIO_FILE);
    }

    /** The journeys that any of them is about. */
    public static List<String> journeys() {
        return JOURNEYS;
    }
}
