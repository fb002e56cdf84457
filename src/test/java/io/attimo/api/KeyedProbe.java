package io.attimo.api;

import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.web.RequiresApiKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A route of the API that tells whose key opened it, and one that takes JSON; in tests only. */
@Path("/api/v1/probe")
@RequiresApiKey
public class KeyedProbe {

    static final String PATH = "/api/v1/probe";

    public record Opened(String tenant, String zone) {}

    record Wish(String name, Map<String, Object> more) {}

    private final CurrentTenant tenant;

    KeyedProbe(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @GET
    @Produces("application/json")
    @Operation(hidden = true)
    public Opened tenant() {
        return new Opened(tenant.code(), CurrentLocale.zoneHere().getId());
    }

    @POST
    @Produces("application/json")
    @Operation(hidden = true)
    public Map<String, String> take(Wish wish) {
        return Map.of("name", wish.name());
    }
}
