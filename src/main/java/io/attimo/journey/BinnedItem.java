package io.attimo.journey;

import java.util.UUID;

/**
 * What lies in the bin, as a page shows it.
 *
 * @param kind what it is, in the reader's language
 * @param within what it was a part of; null for what stands by itself
 * @param path where it stands once it is brought back, below the tenant's home
 */
public record BinnedItem(UUID id, String kind, String name, String within, Retirement retirement, String path) {

    static BinnedItem of(JourneyElement journeyElement) {
        var words = NameRules.words();
        var edit = "/journeys/" + journeyElement.journey().id() + "/edit";
        return new BinnedItem(
                journeyElement.id(),
                words.sort(journeyElement.sort()),
                journeyElement.name(),
                journeyElement.whole().map(JourneyElement::name).orElse(null),
                journeyElement.retirement(),
                journeyElement instanceof JourneyPart journeyPart ? edit + "#" + journeyPart.anchor() : edit);
    }
}
