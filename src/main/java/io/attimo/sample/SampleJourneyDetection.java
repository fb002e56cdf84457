package io.attimo.sample;

import io.attimo.journey.InventedJourneys;
import io.attimo.journey.Journey;
import io.attimo.response.Responses;
import jakarta.inject.Singleton;

/** The journeys of the sample data. */
@Singleton
class SampleJourneyDetection implements InventedJourneys {

    private final Responses responses;

    SampleJourneyDetection(Responses responses) {
        this.responses = responses;
    }

    @Override
    public boolean hold(Journey journey) {
        return responses.anyOf(journey, Sample.SOURCE);
    }
}
