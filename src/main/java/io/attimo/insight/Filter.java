package io.attimo.insight;

import io.attimo.journey.Segment;
import io.attimo.score.Sheet;

/** Only the respondents with one label of one segment. */
public record Filter(Segment segment, int place) {

    boolean holds(Sheet sheet, int row) {
        return sheet.place(segment.number(), row) == place;
    }

    public String label() {
        return segment.labels().get(place - 1);
    }

    public String parameter() {
        return segment.name() + ":" + label();
    }
}
