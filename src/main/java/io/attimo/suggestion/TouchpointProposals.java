package io.attimo.suggestion;

import io.attimo.insight.Proposals;
import io.attimo.insight.TouchpointPage;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.web.Figures;
import io.attimo.platform.web.Words;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A suggestion in short, as it stands on the page of its touchpoint. */
@Singleton
class TouchpointProposals implements Proposals {

    private final Advisor advisor;

    TouchpointProposals(Advisor advisor) {
        this.advisor = advisor;
    }

    @Override
    public Optional<Proposal> on(TouchpointPage page) {
        return page.view().outcome() == null
                ? Optional.empty()
                : in(advisor.about(page.reading(), page.tiles(), page.drivers()), page.touchpoint());
    }

    /** What one outcome suggests for a touchpoint. */
    Optional<Proposal> of(Outcome outcome, Touchpoint touchpoint) {
        return in(advisor.about(outcome), touchpoint);
    }

    private static Optional<Proposal> in(Advice advice, Touchpoint touchpoint) {
        return advice.at(touchpoint).map(each -> proposal(each, advice.outcome()));
    }

    private static Proposal proposal(RankedSuggestion each, Outcome outcome) {
        var words = Words.here(SuggestionMessages.class);
        var plays = Words.here(PlayMessages.class);
        return new Proposal(
                plays.play(each.play()),
                plays.to(each.play()),
                "/suggestions" + SuggestionList.query(outcome, each.state()) + "#" + each.field("s"),
                each.badge(),
                words.verdict(each.verdict()),
                each.isTooFew() ? words.notShownYet() : Figures.signed(each.gain(), 1),
                !each.isTooFew(),
                each.isTooFew() ? missing(each, words) : gain(each, Figures.name(outcome.name()), words));
    }

    private static String missing(RankedSuggestion each, SuggestionMessages words) {
        long missing = each.evidence().missing().orElse(0);
        return missing == 1 ? words.missingOne() : words.missing(Figures.whole(missing));
    }

    private static String gain(RankedSuggestion each, String outcome, SuggestionMessages words) {
        return each.hasRange()
                ? words.gainRange(
                        Figures.number(each.range().low(), 1),
                        Figures.number(each.range().high(), 1),
                        outcome)
                : words.gainPlain(outcome);
    }
}
