package io.attimo.journey;

/**
 * What a later room has of a journey that somebody would miss: while there is any, the journey is not taken away by itself.
 */
public interface JourneyUse {

    boolean isOn(Journey journey);
}
