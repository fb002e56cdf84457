package io.attimo.suggestion;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the plays say to a person. Each text stands in {@code messages/play_*.properties}, under its method and its play. */
@MessageBundle("play")
public interface PlayMessages {

    /** Its name, as the heading of a suggestion. */
    @Message
    String play(Play play);

    /** The trigger. */
    @Message
    String when(Play play);

    /** The touch it begins with. */
    @Message
    String from(Play play);

    /** The moment it leads to. */
    @Message
    String to(Play play);

    @Message
    String first(Play play);

    @Message
    String second(Play play);

    @Message
    String third(Play play);

    /** What must be known of the person. */
    @Message
    String facts(Play play);
}
