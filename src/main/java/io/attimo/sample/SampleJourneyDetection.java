package io.attimo.sample;

import io.attimo.intake.Imports;
import io.attimo.journey.InventedJourneys;
import io.attimo.journey.Journey;
import io.attimo.response.Responses;
import jakarta.inject.Singleton;

/** The journeys of the sample data, and those of the demo’s companies, whose survey nobody of theirs has brought. */
@Singleton
class SampleJourneyDetection implements InventedJourneys {

    private final Responses responses;
    private final Imports imports;

    SampleJourneyDetection(Responses responses, Imports imports) {
        this.responses = responses;
        this.imports = imports;
    }

    @Override
    public boolean hold(Journey journey) {
        return responses.anyOf(journey, Sample.SOURCE) || imports.anyOfAttimo(journey, Sample.files());
    }
}
