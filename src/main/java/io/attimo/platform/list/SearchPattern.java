package io.attimo.platform.list;

/** A typed text as a pattern for {@code like} in which each of its letters stands for itself. */
final class SearchPattern {

    private static final String ESCAPE = "!";

    private SearchPattern() {}

    /** Whether the expression has it, in capitals or not; {@code ?} stands for the pattern. */
    static String condition(String expression) {
        return "lower(" + expression + ") like lower(?) escape '" + ESCAPE + "'";
    }

    static String of(String typed) {
        return "%" + typed.replaceAll("[" + ESCAPE + "%_]", ESCAPE + "$0") + "%";
    }
}
