package io.attimo.proposal;

import io.attimo.journey.Journey;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the answers of a file would go.
 *
 * @param journey the name of the journey, there already or to be made
 * @param known the journey, where it is there
 * @param stage the name of the stage for touchpoints that it does not know
 * @param several the label of who chose several options of a question
 * @param today the day of answers of which no other is known
 */
public record MappingTarget(String journey, Optional<Journey> known, String stage, String several, LocalDate today) {}
