package io.attimo.journey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the six-phase template says. Each text stands in {@code messages/lifecycle_*.properties}, under its method and place. */
@MessageBundle("lifecycle")
public interface LifecycleMessages {

    @Message
    String goal(Lifecycle.Step step);

    @Message
    String functional(Lifecycle.Step step);

    @Message
    String emotional(Lifecycle.Step step);

    @Message
    String touchpoint(Lifecycle.Meeting meeting);

    @Message
    String channel(Lifecycle.Meeting meeting);
}
