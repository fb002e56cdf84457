package io.attimo.session;

import io.attimo.platform.web.PublicRoute;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The bare address: nothing to see before signing in. */
@Path("/")
@PublicRoute("it only leads to the sign-in")
class RootPages {

    @GET
    public Response front() {
        return Response.status(303).header(HttpHeaders.LOCATION, "/sign-in").build();
    }
}
