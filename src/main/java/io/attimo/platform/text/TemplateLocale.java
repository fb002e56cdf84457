package io.attimo.platform.text;

import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.event.Observes;

/** Gives every template the language of the request. */
class TemplateLocale {

    void teach(@Observes EngineBuilder builder) {
        builder.addTemplateInstanceInitializer(template -> template.setLocale(CurrentLocale.here()));
    }
}
