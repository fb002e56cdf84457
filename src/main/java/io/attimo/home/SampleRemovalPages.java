package io.attimo.home;

import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.web.Redirects;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The sample data's way out. */
@Path("/sample")
@RequiresRole(Role.ADMIN)
class SampleRemovalPages {

    private final SampleImport sampleImport;
    private final Redirects redirects;

    SampleRemovalPages(SampleImport sampleImport, Redirects redirects) {
        this.sampleImport = sampleImport;
        this.redirects = redirects;
    }

    @POST
    @Path("removal")
    @Transactional
    public Response remove() {
        sampleImport.remove();
        return redirects.to("/home");
    }
}
