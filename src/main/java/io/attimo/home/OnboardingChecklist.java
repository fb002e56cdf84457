package io.attimo.home;

import io.attimo.journey.Journey;
import io.attimo.suggestion.JourneySuggestions;
import java.util.List;

/** Five things a new company does, until all are done. */
public record OnboardingChecklist(List<Item> items) {

    /** The things, in the order in which they make sense. */
    public enum Task {
        JOURNEY,
        ANSWERS,
        AUDIENCES,
        COLLEAGUES,
        SUGGESTION
    }

    /** @param path where it is done, below the tenant's home */
    public record Item(Task task, String path, boolean isDone) {}

    static OnboardingChecklist of(
            Journey journey, boolean hasAnswers, boolean hasColleagues, JourneySuggestions journeySuggestions) {
        boolean allReach = journey.touchpoints().stream()
                .allMatch(touchpoint -> touchpoint.audience().isPresent());
        boolean decided =
                journeySuggestions != null && journeySuggestions.all().stream().anyMatch(each -> !each.isOpen());
        return new OnboardingChecklist(List.of(
                new Item(Task.JOURNEY, "/journeys", true),
                new Item(Task.ANSWERS, "/imports", hasAnswers),
                new Item(Task.AUDIENCES, "/journeys/" + journey.id() + "/traits", allReach),
                new Item(Task.COLLEAGUES, "/members", hasColleagues),
                new Item(Task.SUGGESTION, "/suggestions", decided)));
    }

    public long doneCount() {
        return items.stream().filter(Item::isDone).count();
    }

    public boolean isDone() {
        return doneCount() == items.size();
    }
}
