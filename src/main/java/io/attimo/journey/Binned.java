package io.attimo.journey;

import java.util.UUID;

/**
 * What lies in the bin, as a page shows it.
 *
 * @param kind what it is, in the reader's language
 * @param within what it was a part of; null for what stands by itself
 * @param path where it stands once it is brought back, below the tenant's home
 */
public record Binned(UUID id, String kind, String name, String within, Retirement retirement, String path) {

    static Binned of(Piece piece) {
        var words = Names.words();
        var edit = "/journeys/" + piece.journey().id() + "/edit";
        return new Binned(
                piece.id(),
                words.sort(piece.sort()),
                piece.name(),
                piece.whole().map(Piece::name).orElse(null),
                piece.retirement(),
                piece instanceof Part part ? edit + "#" + part.anchor() : edit);
    }
}
