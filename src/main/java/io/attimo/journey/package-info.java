/**
 * Journeys, their stages and touchpoints, and the pages that change them. Every change first takes the journey's row, so that
 * two people change one journey one after the other; a form that was filled in from an older version is answered with 409.
 */
package io.attimo.journey;
