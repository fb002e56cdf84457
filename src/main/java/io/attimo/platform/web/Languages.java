package io.attimo.platform.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;

/** Gives every template the language of the request. */
@Singleton
class Languages implements TemplateInstance.Initializer {

    @Override
    public void accept(TemplateInstance template) {
        template.setLocale(CurrentLocale.here());
    }
}
