package io.attimo.platform.web;

import io.attimo.platform.tenancy.CurrentTenant;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;

/** What every template may name. */
@TemplateGlobal
class Globals {

    /** The address every link of a tenant's page starts with. */
    static String home() {
        return "/t/" + Arc.container().instance(CurrentTenant.class).get().code();
    }

    static String lang() {
        return CurrentLocale.here().getLanguage();
    }

    static String theme() {
        var theme = Arc.container().instance(CurrentLocale.class).get().theme();
        return theme == null ? "system" : theme;
    }

    private Globals() {}
}
