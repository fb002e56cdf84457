package io.attimo.insight;

import io.attimo.platform.web.Figures;
import io.quarkus.qute.TemplateExtension;

/** A cell's figures as the reader's language writes them, in the metric's own unit. */
@TemplateExtension
final class CellFigures {

    private CellFigures() {}

    static String figure(Cell cell, Metric metric) {
        return figure(cell.shownValue(), metric);
    }

    static String figure(Double value, Metric metric) {
        if (value == null) {
            return "–";
        }
        return switch (metric) {
            case EXPERIENCE -> Figures.number(value, 0);
            case GLORY, PAIN, CSAT -> Figures.percent(value);
            case IMPORTANCE -> Figures.number(100 * value, 1);
            case N -> Figures.whole(value.longValue());
            case NPS -> Figures.signed(value, 0);
        };
    }

    /** Half the interval's width; null where there is none. */
    static String width(Cell cell, Metric metric) {
        var margin = cell.margin();
        if (margin == null) {
            return null;
        }
        return Figures.number(metric.isShare() || metric == Metric.IMPORTANCE ? 100 * margin : margin, 1);
    }

    static String sign(Cell cell) {
        return cell.side() < 0 ? "▼" : cell.side() > 0 ? "▲" : "●";
    }

    static String count(Cell cell) {
        return Figures.whole(cell.n());
    }
}
