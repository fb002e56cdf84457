package io.attimo.suggestion;

import io.attimo.insight.TouchpointPage;
import io.attimo.insight.TouchpointSuggestions;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A suggestion in short, as it stands on the page of its touchpoint. */
@Singleton
class TouchpointPageSuggestionProvider implements TouchpointSuggestions {

    private final SuggestionAdvisor suggestionAdvisor;

    TouchpointPageSuggestionProvider(SuggestionAdvisor suggestionAdvisor) {
        this.suggestionAdvisor = suggestionAdvisor;
    }

    @Override
    public Optional<Proposal> on(TouchpointPage page) {
        return page.view().outcome() == null
                ? Optional.empty()
                : in(suggestionAdvisor.about(page.reading(), page.tiles(), page.drivers()), page.touchpoint());
    }

    /** What one outcome suggests for a touchpoint. */
    Optional<Proposal> of(Outcome outcome, Touchpoint touchpoint) {
        return in(suggestionAdvisor.about(outcome), touchpoint);
    }

    private static Optional<Proposal> in(JourneySuggestions journeySuggestions, Touchpoint touchpoint) {
        return journeySuggestions.at(touchpoint).map(each -> proposal(each, journeySuggestions.outcome()));
    }

    private static Proposal proposal(SuggestionWithDecision each, Outcome outcome) {
        var words = Messages.here(SuggestionMessages.class);
        var plays = Messages.here(PlayMessages.class);
        return new Proposal(
                plays.play(each.play()),
                plays.to(each.play()),
                "/suggestions" + SuggestionList.query(outcome, each.state()) + "#" + each.field("s"),
                each.badge(),
                words.verdict(each.verdict()),
                each.isTooFew() ? words.notShownYet() : NumberFormats.signed(each.gain(), 1),
                !each.isTooFew(),
                each.isTooFew() ? missing(each, words) : gain(each, NumberFormats.name(outcome.name()), words));
    }

    private static String missing(SuggestionWithDecision each, SuggestionMessages words) {
        long missing = each.evidence().missing().orElse(0);
        return missing == 1 ? words.missingOne() : words.missing(NumberFormats.whole(missing));
    }

    private static String gain(SuggestionWithDecision each, String outcome, SuggestionMessages words) {
        return each.hasRange()
                ? words.gainRange(
                        NumberFormats.number(each.range().low(), 1),
                        NumberFormats.number(each.range().high(), 1),
                        outcome)
                : words.gainPlain(outcome);
    }
}
