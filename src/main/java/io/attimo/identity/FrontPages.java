package io.attimo.identity;

import io.attimo.platform.web.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The bare address: nothing to see before signing in. */
@Path("/")
@Open("it only leads to the sign-in")
class FrontPages {

    @GET
    public Response front() {
        return Response.status(303).header(HttpHeaders.LOCATION, "/sign-in").build();
    }
}
