package io.attimo.disclosure;

import io.attimo.journey.Segment;
import io.quarkus.qute.TemplateData;

/**
 * What the heatmap's rows are.
 *
 * @param segment whose labels are the rows; null for the other kinds
 */
@TemplateData
public record RowDimension(Kind kind, Segment segment) {

    /** Touchpoints are tiles under their stage, the others a grid of rows and stages. */
    public enum Kind {
        TOUCHPOINT,
        TYPE,
        CHANNEL,
        SEGMENT
    }

    public static final RowDimension TOUCHPOINTS = new RowDimension(Kind.TOUCHPOINT, null);
    public static final RowDimension TYPES = new RowDimension(Kind.TYPE, null);
    public static final RowDimension CHANNELS = new RowDimension(Kind.CHANNEL, null);

    public static RowDimension labelsOf(Segment segment) {
        return new RowDimension(Kind.SEGMENT, segment);
    }

    public boolean areTouchpoints() {
        return kind == Kind.TOUCHPOINT;
    }

    public boolean areLabels() {
        return kind == Kind.SEGMENT;
    }

    public String parameter() {
        return areLabels() ? "segment:" + segment.name() : kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
