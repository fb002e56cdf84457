package io.attimo.home;

import io.attimo.identity.Allowed;
import io.attimo.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What a member sees first: where it hurts, how sure we are, what next. */
@Path("/home")
@Allowed(Role.VIEWER)
class HomePages {

    @CheckedTemplate(basePath = "home")
    static class Views {
        static native TemplateInstance show();
    }

    @GET
    public TemplateInstance show() {
        return Views.show();
    }
}
