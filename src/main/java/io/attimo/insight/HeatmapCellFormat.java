package io.attimo.insight;

import io.attimo.disclosure.Metric;
import io.attimo.platform.text.NumberFormats;
import io.quarkus.qute.TemplateExtension;

/** A cell's figures as the reader's language writes them, in the metric's own unit. */
@TemplateExtension
final class HeatmapCellFormat {

    private HeatmapCellFormat() {}

    static String figure(HeatmapCell heatmapCell, Metric metric) {
        return figure(heatmapCell.shownValue(), metric);
    }

    static String figure(Double value, Metric metric) {
        if (value == null) {
            return "–";
        }
        return switch (metric) {
            case EXPERIENCE -> NumberFormats.number(value, 0);
            case GLORY, PAIN, CSAT -> NumberFormats.percent(value);
            case IMPORTANCE -> NumberFormats.number(100 * value, 1);
            case N -> NumberFormats.whole(value.longValue());
            case NPS -> NumberFormats.signed(value, 0);
        };
    }

    /** Half the interval's width; null where there is none. */
    static String width(HeatmapCell heatmapCell, Metric metric) {
        var margin = heatmapCell.margin();
        if (margin == null) {
            return null;
        }
        return NumberFormats.number(metric.isShare() || metric == Metric.IMPORTANCE ? 100 * margin : margin, 1);
    }

    static String sign(HeatmapCell heatmapCell) {
        return heatmapCell.side() < 0 ? "▼" : heatmapCell.side() > 0 ? "▲" : "●";
    }

    static String count(HeatmapCell heatmapCell) {
        return NumberFormats.whole(heatmapCell.n());
    }
}
