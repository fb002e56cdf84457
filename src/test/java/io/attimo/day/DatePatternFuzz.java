package io.attimo.day;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

/** The first line is a pattern, the next a prefix, the third a cell: a day of the centuries we know, or none. */
public final class DatePatternFuzz {

    private DatePatternFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 3);
        DatePattern.of(lines[0]).ifPresent(pattern -> {
            var column = new DateColumn("day", lines[0], lines.length > 1 ? lines[1] : null, null);
            new DayReader(column, ZoneOffset.UTC)
                    .read(lines.length > 2 ? lines[2] : "2017-05-13")
                    .ifPresent(day -> {
                        if (day.isBefore(DayReader.FIRST) || day.isAfter(DayReader.LAST)) {
                            throw new AssertionError(day);
                        }
                    });
        });
    }
}
