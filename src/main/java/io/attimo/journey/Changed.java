package io.attimo.journey;

import java.util.UUID;

/**
 * What was changed last, as the page says it.
 *
 * @param back where it is brought back, below the tenant's home
 */
public record Changed(String name, boolean retired, String back) {

    static Changed of(Journey journey) {
        return new Changed(journey.name(), journey.isRetired(), "/journeys/" + journey.id() + "/return");
    }

    /** The stage or touchpoint with this id; null where there is none. */
    static Changed in(Journey journey, UUID id) {
        var path = "/journeys/" + journey.id();
        var stage = journey.stage(id)
                .map(each -> new Changed(each.name(), each.isRetired(), path + "/stages/" + id + "/return"));
        return stage.or(() -> journey.touchpoint(id)
                        .map(each ->
                                new Changed(each.name(), each.isRetired(), path + "/touchpoints/" + id + "/return")))
                .orElse(null);
    }
}
