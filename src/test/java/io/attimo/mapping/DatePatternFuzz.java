package io.attimo.mapping;

import java.nio.charset.StandardCharsets;

/** The first line is a pattern, the next a prefix, the third a cell: a day of the centuries we know, or none. */
public final class DatePatternFuzz {

    private DatePatternFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 3);
        DateColumn.format(lines[0]).ifPresent(format -> {
            var column = new DateColumn("day", lines[0], lines.length > 1 ? lines[1] : null, null);
            column.read(format, lines.length > 2 ? lines[2] : "2017-05-13").ifPresent(day -> {
                if (day.isBefore(DateColumn.FIRST) || day.isAfter(DateColumn.LAST)) {
                    throw new AssertionError(day);
                }
            });
        });
    }
}
