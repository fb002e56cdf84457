package io.attimo.respondent;

import java.util.List;

/**
 * A question as it stands on a page. One of its forms is given; none for a statement.
 *
 * @param name of its control, which is its id as well
 * @param hint help, and what an answer has to keep to; empty where there is nothing to say
 * @param problem null where there is none
 * @param marks of a rating
 * @param options of a choice
 * @param rows of a matrix
 * @param ranks of a ranking
 * @param field for a number, a day or a text
 * @param consent what is agreed to
 */
public record ScreenQuestion(
        String name,
        String text,
        String help,
        String hint,
        boolean isRequired,
        String problem,
        Marks marks,
        Options options,
        List<Row> rows,
        List<Rank> ranks,
        Field field,
        Option consent) {

    /**
     * One thing to choose.
     *
     * @param id null where a label around it is enough
     * @param sign that is seen and not read out; null for none
     * @param number that is both; null for none
     * @param text in words; empty where the number says it all
     */
    public record Option(
            String id, String name, String value, String sign, String number, String text, boolean isChecked) {}

    /**
     * The marks of a scale beside each other.
     *
     * @param low what the first means; empty where each says it itself
     * @param high what the last means
     * @param isStars whether those before the chosen one shine with it
     * @param notApplicable null where it always applies
     */
    public record Marks(List<Option> all, String low, String high, boolean isStars, Option notApplicable) {

        public boolean hasEnds() {
            return !low.isEmpty() || !high.isEmpty();
        }
    }

    /**
     * Answers one below the other.
     *
     * @param type of their controls: radio or checkbox
     * @param other an answer of one's own; null where there is none
     */
    public record Options(String type, List<Option> all, Other other, Option notApplicable) {}

    public record Other(Option option, String name, String text) {}

    /** A line of a matrix: with marks or with options. */
    public record Row(String name, String text, String problem, Marks marks, Options options) {}

    public record Rank(String name, String text, String problem, List<Option> places) {}

    /**
     * @param type of the input; null for several lines
     * @param mode which keyboard helps; null for the usual one
     * @param complete what a browser may fill in; null for nothing
     * @param unit that stands behind it; empty for none
     */
    public record Field(String type, String mode, String complete, String value, String unit, Option notApplicable) {

        public boolean isShort() {
            return mode != null || "date".equals(type);
        }
    }

    public boolean isGroup() {
        return marks != null || options != null || rows != null || ranks != null;
    }

    /** The ids of what explains it, for who cannot see that they belong together; empty for none. */
    public String describedBy() {
        var ids = new StringBuilder();
        add(ids, !help.isEmpty(), "-h");
        add(ids, !hint.isEmpty(), "-l");
        add(ids, marks != null && marks.hasEnds(), "-e");
        add(ids, problem != null, "-p");
        return ids.toString();
    }

    private void add(StringBuilder ids, boolean isThere, String ending) {
        if (isThere) {
            ids.append(ids.isEmpty() ? "" : " ").append(name).append(ending);
        }
    }
}
