package io.attimo.platform.limits;

import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.PublicRoute;
import io.attimo.platform.web.RequiresApiKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Routes that may be asked for three times a minute; in tests only. */
public class LimitedProbe {

    @Path("/limited-probe")
    @RequiresRole(Role.VIEWER)
    @Produces("text/plain")
    @RateLimited("probe-sender")
    public static class OfMembers {

        @GET
        public String bySender() {
            return "here";
        }

        @GET
        @Path("tenant")
        @RateLimited("probe-tenant")
        public String byTenant() {
            return "here";
        }
    }

    @Path("/limited-probe-of-anybody")
    @PublicRoute("in tests only")
    @Produces("text/plain")
    public static class OfAnybody {

        @GET
        @RateLimited("probe-address")
        public String byAddress() {
            return "here";
        }

        @GET
        @Path("unlimited")
        public String unlimited() {
            return "here";
        }
    }

    @Path("/api/v1/limited-probe")
    @Produces("application/json")
    @RateLimited("probe-sender")
    public static class OfPrograms {

        @GET
        @RequiresApiKey(ApiKeyScope.READ)
        @Operation(hidden = true)
        public String bySender() {
            return "\"here\"";
        }
    }

    private LimitedProbe() {}
}
