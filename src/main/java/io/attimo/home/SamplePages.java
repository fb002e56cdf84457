package io.attimo.home;

import io.attimo.identity.Allowed;
import io.attimo.identity.Role;
import io.attimo.platform.web.Go;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The sample data's way out. */
@Path("/sample")
@Allowed(Role.ADMIN)
class SamplePages {

    private final Showroom showroom;
    private final Go go;

    SamplePages(Showroom showroom, Go go) {
        this.showroom = showroom;
        this.go = go;
    }

    @POST
    @Path("removal")
    @Transactional
    public Response remove() {
        showroom.remove();
        return go.to("/home");
    }
}
