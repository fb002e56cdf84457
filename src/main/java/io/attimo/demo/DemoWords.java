package io.attimo.demo;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the demo's sign-in page. */
@MessageBundle("demo")
public interface DemoWords {

    @Message("Demo sign-in")
    String title();

    @Message("Who are you today?")
    String heading();

    @Message("These people are invented. A company's own sign-in stands here in production.")
    String invented();

    @Message("Administrator: members, sign-in, keys")
    String admin();

    @Message("Editor: changes and acts")
    String editor();

    @Message("Viewer: sees")
    String viewer();

    @Message("New in the company, never signed in before")
    String newcomer();
}
