package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Page;
import io.attimo.support.Visitor;

/** What a person does at the pages of an import. */
public final class ImportVisit {

    private ImportVisit() {}

    static Page brings(Visitor visitor, String text) {
        return brings(visitor, "survey.csv", text.getBytes());
    }

    static Page brings(Visitor visitor, byte[] workbook) {
        return brings(visitor, "survey.xlsx", workbook);
    }

    /** Until its columns are shown, or what is wrong with it. */
    static Page brings(Visitor visitor, String name, byte[] file) {
        return settled(visitor.visits("/imports").attaches("file", name, file).presses("Upload and look"));
    }

    static Page maps(String journey, Page columns) {
        return columns.fills("journey", journey)
                .fills("key", "id")
                .fills("dateColumn", "day")
                .fills("pattern", "yyyy-MM-dd")
                .fills("use-2", "RATING")
                .fills("stage-2", "Waiting")
                .fills("name-2", "Food")
                .fills("scale-2", "1-5")
                .fills("use-3", "RATING")
                .fills("stage-3", "Waiting")
                .fills("name-3", "Wi-Fi")
                .fills("scale-3", "1-5")
                .fills("use-4", "OUTCOME")
                .fills("name-4", "Overall")
                .fills("scale-4", "nps")
                .fills("use-5", "SEGMENT")
                .fills("name-5", "Language")
                .fills("labels-5", "1=English\n2=Italian")
                .fills("use-6", "COMMENT")
                .fills("name-6", "Food");
    }

    /** Renews the page as its own refresh would, until the work is done. */
    public static Page settled(Page page) {
        var end = System.nanoTime() + 60_000_000_000L;
        while (page.has("meta[http-equiv=refresh]") && System.nanoTime() < end) {
            page = page.follows("Renew now");
        }
        assertThat(page.has("meta[http-equiv=refresh]")).isFalse();
        return page;
    }
}
