package io.attimo.mapping;

import io.attimo.platform.files.TableRow;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Any text is a mapping or is refused in words; one that is printed is the one that is read, and fits or does not fit. */
public final class MappingFuzz {

    private static final List<String> HEADER = List.of("id", "day", "food", "wifi", "all", "lang", "words");
    private static final TableRow ROW = new TableRow(2, List.of("a", "2017-05-13", "4", "0", "9", "1", "good"));

    private MappingFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            var mapping = MappingText.read(new String(bytes, StandardCharsets.UTF_8));
            var printed = MappingText.print(mapping);
            if (!MappingText.print(MappingText.read(printed)).equals(printed)) {
                throw new AssertionError(printed);
            }
            var reader = new RowReader(mapping, HEADER, ZoneOffset.UTC);
            var odd = new ArrayList<>(ROW.cells());
            odd.set(bytes.length % odd.size(), "\uFFFF");
            reader.read(ROW);
            reader.read(new TableRow(3, odd));
        } catch (InvalidMapping bad) {
            if (bad.problems().isEmpty()) {
                throw new AssertionError(bad);
            }
        }
    }
}
