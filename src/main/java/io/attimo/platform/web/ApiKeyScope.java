package io.attimo.platform.web;

import java.util.Locale;

/** What an API key is good for; each action of the API asks for one, see {@link RequiresApiKey}. */
public enum ApiKeyScope {

    /** Figures and what they are drawn from: no answer of one person. */
    READ,

    /** Bringing answers, and how far that has come. */
    WRITE,

    /** What single people answered, comments too. */
    RESPONSES;

    /** As programs and their makers call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
