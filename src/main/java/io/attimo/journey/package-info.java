/**
 * Journeys, their stages and touchpoints, and the pages that change them. Every change first takes the journey's row, so
 * that two people change one journey one after the other. The answers of what lies in the bin count nowhere meanwhile.
 */
package io.attimo.journey;
