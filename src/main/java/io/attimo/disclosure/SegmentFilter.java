package io.attimo.disclosure;

import io.attimo.journey.Segment;
import io.attimo.response.ResponseMatrix;

/** Only the respondents with one label of one segment. */
public record SegmentFilter(Segment segment, int place) {

    boolean holds(ResponseMatrix responseMatrix, int row) {
        return responseMatrix.place(segment.number(), row) == place;
    }

    public String label() {
        return segment.labels().get(place - 1);
    }

    public String parameter() {
        return segment.name() + ":" + label();
    }
}
