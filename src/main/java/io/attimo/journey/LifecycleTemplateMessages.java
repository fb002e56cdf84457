package io.attimo.journey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the six-phase template says. Each text stands in {@code messages/lifecycle_*.properties}, under its method and place.
 */
@MessageBundle("lifecycle")
public interface LifecycleTemplateMessages {

    @Message
    String goal(LifecycleTemplate.Step step);

    @Message
    String functional(LifecycleTemplate.Step step);

    @Message
    String emotional(LifecycleTemplate.Step step);

    @Message
    String touchpoint(LifecycleTemplate.Meeting meeting);

    @Message
    String channel(LifecycleTemplate.Meeting meeting);
}
