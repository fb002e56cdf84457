package io.attimo.platform.files;

import java.util.List;

/** One record of a file and the line it begins on, counted from 1 with the header on line 1. */
public record TableRow(long line, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
