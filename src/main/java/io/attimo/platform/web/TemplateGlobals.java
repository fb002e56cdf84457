package io.attimo.platform.web;

import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.text.CurrentLocale;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;

/** What every template may name. */
@TemplateGlobal
class TemplateGlobals {

    /** Stands for that of whichever request asks; looked up once, as every link of a page asks for it. */
    private static volatile CurrentTenant tenant;

    /** The address every link of a tenant's page starts with. */
    static String home() {
        if (tenant == null) {
            tenant = Arc.container().instance(CurrentTenant.class).get();
        }
        return "/t/" + tenant.code();
    }

    static String lang() {
        return CurrentLocale.here().getLanguage();
    }

    static String theme() {
        var theme = Arc.container().instance(CurrentLocale.class).get().theme();
        return theme == null ? "system" : theme;
    }

    private TemplateGlobals() {}
}
