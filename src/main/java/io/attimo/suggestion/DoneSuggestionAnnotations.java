package io.attimo.suggestion;

import io.attimo.insight.TrendAnnotations;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;

/** The days on which suggestions were done: the trend shows whether anything changed then. */
@Singleton
class DoneSuggestionAnnotations implements TrendAnnotations {

    private final Decisions decisions;

    DoneSuggestionAnnotations(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Mark> of(Touchpoint touchpoint) {
        var words = Messages.here(PlayMessages.class);
        return decisions.doneAt(touchpoint).stream()
                .map(decision -> new Mark(decision.doneOn(), words.play(decision.play())))
                .toList();
    }
}
