package io.attimo.platform.web;

import io.attimo.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Where a write sends the browser: always a page of the same tenant. */
@RequestScoped
public class Go {

    private final CurrentTenant tenant;

    Go(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    /** 303 to a path of this tenant; the parts are ids or numbers, never what a person typed. */
    public Response to(String path, Object... parts) {
        return Response.status(303)
                .header(HttpHeaders.LOCATION, home() + path.formatted(parts))
                .build();
    }

    public String home() {
        return "/t/" + tenant.code();
    }
}
