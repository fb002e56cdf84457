package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Page;
import io.attimo.support.Visitor;
import java.util.UUID;

/**
 * What a person does about mappings that are saved.
 *
 * @param column of the files of one test, which no other mapping fits
 */
public record MappingVisit(String column) {

    public static final String DATE_COLUMN = "\"column\": \"day\", \"pattern\": \"yyyy-MM-dd\"";
    public static final String FIXED_DAY = "\"day\": \"2026-05-13\"";

    public static MappingVisit ofItsOwn() {
        return new MappingVisit("col " + UUID.randomUUID());
    }

    /** @param date how the mapping tells the day */
    Page tries(Visitor visitor, String date) {
        return ImportVisit.settled(ImportVisit.brings(visitor, "id,day," + column + "\na,2026-05-13,4\n")
                .fills("mapping", mapping(date))
                .presses("Try it with this mapping"));
    }

    public void saves(Visitor visitor, String date, String name) {
        var saved = tries(visitor, date)
                .follows("Save this mapping")
                .fills("name", name)
                .presses("Save under this name");
        assertThat(saved.text("h1")).isEqualTo("Dry run: nothing saved yet");
    }

    public String mapping(String date) {
        return """
            {"journey": {"name": "Visit %s", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "%s", "scale": "1-5", "channel": "web"}]}]}, "key": "id", "date": {%s}}
            """.formatted(column, column, date);
    }

    static String importOf(Page page) {
        return page.address().replaceAll(".*(/imports/[^/]+).*", "$1");
    }
}
