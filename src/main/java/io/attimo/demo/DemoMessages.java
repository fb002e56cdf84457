package io.attimo.demo;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the demo's sign-in page. */
@MessageBundle("demo")
public interface DemoMessages {

    @Message("Choose who you are")
    String title();

    @Message("Who would you like to be?")
    String heading();

    @Message("The demo’s own sign-in for {domain}. One click, no password: these people are invented.")
    String lead(String domain);

    @Message("{#when standing}"
            + "{#is ADMIN}Runs it all: members, sign-in, keys"
            + "{#is EDITOR}Imports answers and acts on suggestions"
            + "{#is VIEWER}Sees the map and the suggestions"
            + "{#is NEWCOMER}Works there, but has never signed in before{/when}")
    String work(Persona.Standing standing);

    @Message("{#when standing}{#is ADMIN}Administrator{#is EDITOR}Editor{#is VIEWER}Viewer{#is NEWCOMER}New{/when}")
    String standing(Persona.Standing standing);

    @Message("Back to sign-in")
    String back();
}
