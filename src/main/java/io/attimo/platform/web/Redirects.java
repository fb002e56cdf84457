package io.attimo.platform.web;

import io.attimo.platform.tenancy.CurrentTenant;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Where a write sends the browser: always a page of the same tenant. */
@RequestScoped
public class Redirects {

    private final CurrentTenant tenant;

    Redirects(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    /** 303 to a path of this tenant; the parts are ids or numbers, never what a person typed. */
    public Response to(String path, Object... parts) {
        return Response.status(303)
                .header(HttpHeaders.LOCATION, home() + path.formatted(parts))
                .build();
    }

    /** The form again, with what was typed; rendered at once, since the records it shows end with the transaction. */
    public Response again(int status, TemplateInstance form) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(form.render())
                .build();
    }

    public String home() {
        return "/t/" + tenant.code();
    }
}
