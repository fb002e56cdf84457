package io.attimo.api;

import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.RequiresApiKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A route of the API that tells whose key opened it, and one that takes JSON; in tests only. */
@Path("/api/v1/probe")
public class KeyedProbe {

    static final String PATH = "/api/v1/probe";

    public record Opened(String tenant, String zone) {}

    record Wish(String name, Map<String, Object> more) {}

    private final CurrentTenant tenant;

    KeyedProbe(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @GET
    @RequiresApiKey(ApiKeyScope.READ)
    @Produces("application/json")
    @Operation(hidden = true)
    public Opened tenant() {
        return new Opened(tenant.code(), CurrentLocale.zoneHere().getId());
    }

    @GET
    @Path("responses")
    @RequiresApiKey(ApiKeyScope.RESPONSES)
    @Produces("application/json")
    @Operation(hidden = true)
    public Map<String, String> answers() {
        return Map.of("said", "thank you");
    }

    /** Forgot to say which scope it wants. */
    @GET
    @Path("unsaid")
    @Produces("application/json")
    @Operation(hidden = true)
    public Map<String, String> unsaid() {
        return Map.of("said", "nothing");
    }

    @POST
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Produces("application/json")
    @Operation(hidden = true)
    public Map<String, String> take(Wish wish) {
        return Map.of("name", wish.name());
    }
}
