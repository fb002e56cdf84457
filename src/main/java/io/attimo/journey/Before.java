package io.attimo.journey;

import java.util.Map;

/** A piece as it stood before somebody changed it. */
public record Before(Piece piece, int version, Map<String, String> fields) {

    public static Before of(Piece piece) {
        return new Before(piece, piece.version(), piece.fields());
    }
}
