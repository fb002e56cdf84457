package io.attimo.edit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words to whoever edits what somebody else has saved meanwhile. */
@MessageBundle("edit")
public interface EditMessages {

    @Message("Somebody else saved while you were typing")
    String title();

    @Message("Nothing of yours is lost, and nothing is saved yet. Look at both, then save again.")
    String lead();

    @Message("{by} changed “{label}” {ago}.")
    String changed(String by, String label, String ago);

    @Message("You had not touched it; what {by} wrote stands below.")
    String taken(String by);

    @Message("You")
    String mine();

    @Message("Take what {by} wrote for “{label}”")
    String take(String by, String label);

    @Message(
            "{by} changed “{label}” of “{name}” {ago}: it now says “{theirs}”. What you typed is kept; save again to replace it.")
    String sentence(String by, String label, String name, String ago, String theirs);

    @Message("{#if days > 1}{days} days ago{#else if days == 1}yesterday{#else if hours > 1}{hours} hours ago"
            + "{#else if hours == 1}an hour ago{#else if minutes > 1}{minutes} minutes ago"
            + "{#else if minutes == 1}a minute ago{#else}just now{/if}")
    String ago(int minutes, int hours, int days);
}
