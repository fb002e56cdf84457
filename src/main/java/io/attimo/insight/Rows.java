package io.attimo.insight;

import io.attimo.journey.Segment;
import io.quarkus.qute.TemplateData;

/**
 * What the heatmap's rows are.
 *
 * @param segment whose labels are the rows; null for the other kinds
 */
@TemplateData
public record Rows(Kind kind, Segment segment) {

    /** Touchpoints are tiles under their stage, the others a grid of rows and stages. */
    public enum Kind {
        TOUCHPOINT,
        TYPE,
        CHANNEL,
        SEGMENT
    }

    public static final Rows TOUCHPOINTS = new Rows(Kind.TOUCHPOINT, null);
    public static final Rows TYPES = new Rows(Kind.TYPE, null);
    public static final Rows CHANNELS = new Rows(Kind.CHANNEL, null);

    public static Rows labelsOf(Segment segment) {
        return new Rows(Kind.SEGMENT, segment);
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
