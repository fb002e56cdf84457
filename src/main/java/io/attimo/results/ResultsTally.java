package io.attimo.results;

import io.attimo.survey.SurveyDefinition;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts finished answers one after the other, those of one person in a row. */
final class ResultsTally {

    private final List<AskedItem> items;
    private final Map<AskedItem.Identity, ItemTally> tallies = new HashMap<>();
    private final Map<Integer, List<AskedItem>> asked = new HashMap<>();
    private final SortedMap<LocalDate, Long> days = new TreeMap<>();
    private final ZoneId zone;
    private AnswerRow before;

    /** @param versions whose answers come, by their numbers */
    ResultsTally(SortedMap<Integer, SurveyDefinition> versions, ZoneId zone) {
        this.zone = zone;
        items = AskedItem.of(List.copyOf(versions.values()));
        items.forEach(item -> tallies.put(item.identity(), new ItemTally(item)));
        versions.forEach((number, survey) -> asked.put(number, AskedItem.of(survey)));
    }

    void add(AnswerRow row) {
        if (before != null && !row.isOfSamePerson(before)) {
            endPerson();
        }
        before = row;
        days.merge(LocalDate.ofInstant(row.finishedAt(), zone), 1L, Long::sum);
        for (var item : asked.getOrDefault(row.version(), List.of())) {
            item.in(row.answers())
                    .ifPresent(answer -> tallies.get(item.identity()).add(answer, row.lot()));
        }
    }

    private void endPerson() {
        tallies.values().forEach(ItemTally::endPerson);
    }

    SortedMap<LocalDate, Long> days() {
        return days;
    }

    List<ItemResult> results(int minimum) {
        endPerson();
        before = null;
        return items.stream()
                .map(item -> tallies.get(item.identity()).result(minimum))
                .toList();
    }
}
