package io.attimo.home;

import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What every number means. */
@Path("/help")
@RequiresRole(Role.VIEWER)
class HelpPages {

    @CheckedTemplate(basePath = "home")
    static class Views {
        static native TemplateInstance help();
    }

    @GET
    public TemplateInstance show() {
        return Views.help();
    }
}
