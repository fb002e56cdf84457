package io.attimo.api;

import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Outcome;
import io.attimo.journey.Stage;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.limits.RateLimited;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.RequiresApiKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The journeys of the tenant. */
@Path("/api/v1/journeys")
@Produces(MediaType.APPLICATION_JSON)
@RateLimited("api")
public class JourneyApi {

    /**
     * A journey in use.
     *
     * @param name unique in the tenant; the other routes take it or the id
     * @param kind {@code B2C} or {@code B2B}
     * @param stages those in use, in order
     * @param outcomes their names, in order; the first is the one other routes take when none is asked for
     */
    public record Drawn(UUID id, String name, String kind, List<Stretch> stages, List<String> outcomes) {

        static Drawn of(Journey journey) {
            return new Drawn(
                    journey.id(),
                    journey.name(),
                    journey.kind().name(),
                    journey.stages().stream().map(Stretch::of).toList(),
                    journey.outcomes().stream().map(Outcome::name).toList());
        }
    }

    /**
     * A stage.
     *
     * @param name unique in the journey
     * @param touchpoints those in use, in order
     */
    public record Stretch(String name, List<Place> touchpoints) {

        static Stretch of(Stage stage) {
            return new Stretch(
                    stage.name(), stage.touchpoints().stream().map(Place::of).toList());
        }
    }

    /**
     * A touchpoint.
     *
     * @param name unique in its stage
     */
    public record Place(UUID id, String name) {

        static Place of(Touchpoint touchpoint) {
            return new Place(touchpoint.id(), touchpoint.name());
        }
    }

    private final Journeys journeys;

    JourneyApi(Journeys journeys) {
        this.journeys = journeys;
    }

    /** All journeys in use by name; an empty list where there is none. Errors: 401 without a key that opens. */
    @GET
    @RequiresApiKey(ApiKeyScope.READ)
    @Operation(summary = "All journeys with their stages, touchpoints and outcomes")
    public List<Drawn> index() {
        return journeys.inUse().stream().map(Drawn::of).toList();
    }
}
