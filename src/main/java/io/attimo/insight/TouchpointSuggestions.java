package io.attimo.insight;

import java.util.Optional;

/** What to do about a touchpoint. An interface, since plays are known in a room further down the stairs. */
public interface TouchpointSuggestions {

    /**
     * One play, in the reader's language.
     *
     * @param address of all that is known of it, below the tenant's home
     * @param badge as stylesheets write the verdict
     * @param figure the gain, or that there is none yet
     * @param isKnown whether the figure is one
     * @param note the figure's interval, or what is missing
     */
    record Proposal(
            String play,
            String text,
            String address,
            String badge,
            String verdict,
            String figure,
            boolean isKnown,
            String note) {}

    /** For the outcome of the page's view; empty where nothing is suggested. */
    Optional<Proposal> on(TouchpointPage page);
}
