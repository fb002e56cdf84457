package io.attimo.mapping;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A mapping as a form of one line for each column of the file. What was typed is kept, right or wrong. */
public record ColumnForm(
        String journey,
        String source,
        String key,
        boolean fixed,
        String dateColumn,
        String pattern,
        String prefix,
        String day,
        List<Line> lines) {

    /** What a column is used as, apart from key and date. */
    public enum Use {
        NONE,
        RATING,
        OUTCOME,
        SEGMENT,
        COMMENT
    }

    /**
     * One column of the file.
     *
     * @param name of the touchpoint, outcome or segment; for a comment the touchpoint it is about, or empty
     * @param scale by its name, or as {@code min-max, pain from-to, glory from-to}
     * @param missing codes parted by commas
     * @param labels one {@code code=label} a line; {@code *=label} is for all other codes
     */
    public record Line(
            int number,
            String column,
            String sample,
            Use use,
            String stage,
            String name,
            String scale,
            String missing,
            String labels) {

        public List<Use> uses() {
            return List.of(Use.values());
        }
    }

    static final String OTHER = "*";

    public boolean isByColumn() {
        return !fixed;
    }

    public static ColumnForm typed(MultivaluedMap<String, String> form, FilePreview filePreview) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < filePreview.columns().size(); i++) {
            lines.add(new Line(
                    i,
                    filePreview.columns().get(i).name(),
                    filePreview.columns().get(i).sample(),
                    use(text(form, "use-" + i)),
                    text(form, "stage-" + i),
                    text(form, "name-" + i),
                    text(form, "scale-" + i),
                    text(form, "missing-" + i),
                    text(form, "labels-" + i)));
        }
        return new ColumnForm(
                text(form, "journey"),
                text(form, "source"),
                text(form, "key"),
                text(form, "date").equals("day"),
                text(form, "dateColumn"),
                text(form, "pattern"),
                form.getFirst("prefix") == null ? "" : form.getFirst("prefix"),
                text(form, "day"),
                lines);
    }

    /** The columns that are used so. */
    List<Line> of(Use use) {
        return lines.stream().filter(line -> line.use() == use).toList();
    }

    private static Use use(String text) {
        return Arrays.stream(Use.values())
                .filter(use -> use.name().equals(text))
                .findFirst()
                .orElse(Use.NONE);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        var text = form.getFirst(name);
        return text == null ? "" : text.strip();
    }
}
