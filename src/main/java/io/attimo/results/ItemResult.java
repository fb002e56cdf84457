package io.attimo.results;

import io.attimo.platform.text.NumberFormats;
import io.attimo.statistics.Interval;
import io.attimo.survey.QuestionKind;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What was answered to one item. Of a suppressed one all figures are null and the lists empty.
 *
 * @param n different people who answered it
 * @param notApplicable different people to whom it does not apply; they are not in {@code n}
 * @param value −100 to 100 of an NPS question; the mean of another rating or number, in its own marks; null of others
 * @param interval of the value; null where nothing is known of it
 * @param words some of what was written, in no order; where more was, a page of its own tells it
 */
@TemplateData
public record ItemResult(
        AskedItem item,
        Long n,
        Long notApplicable,
        Double value,
        Interval interval,
        boolean suppressed,
        List<AnswerShare> distribution,
        List<String> words) {

    static ItemResult hidden(AskedItem item) {
        return new ItemResult(item, null, null, null, null, true, List.of(), List.of());
    }

    public boolean isEmpty() {
        return n != null && n == 0;
    }

    public boolean hasValue() {
        return value != null;
    }

    public boolean isNps() {
        return item.kind() == QuestionKind.NPS;
    }

    /** As it is written: points of an NPS, else marks or numbers. */
    public String figure() {
        return written(value);
    }

    public String low() {
        return written(interval.low());
    }

    public String high() {
        return written(interval.high());
    }

    private String written(double figure) {
        return NumberFormats.number(figure, isNps() ? 0 : 2);
    }

    public boolean isRanked() {
        return distribution.stream().anyMatch(share -> share.place() != null);
    }

    public boolean hidesSome() {
        return distribution.stream().anyMatch(AnswerShare::isHidden);
    }
}
