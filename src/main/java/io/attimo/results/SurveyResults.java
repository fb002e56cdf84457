package io.attimo.results;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a survey's answers say in a view.
 *
 * @param finishedByDay how many were finished on each day on which any was
 * @param items question by question
 * @param minimum of people whose figures are shown
 */
@TemplateData
public record SurveyResults(
        ResultsView view,
        ResultsCounts counts,
        SortedMap<LocalDate, Long> finishedByDay,
        List<ItemResult> items,
        int minimum) {

    public Optional<ItemResult> of(String key) {
        return items.stream().filter(each -> each.item().key().equals(key)).findFirst();
    }

    public boolean hidesSome() {
        return items.stream().anyMatch(each -> each.suppressed() || each.hidesSome());
    }
}
