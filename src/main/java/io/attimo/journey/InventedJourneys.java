package io.attimo.journey;

/** Journeys of invented answers, among which real ones would be lost: none is ever proposed for a file. */
public interface InventedJourneys {

    boolean hold(Journey journey);
}
