package io.attimo.platform.list;

/**
 * A column by which a list can be put in order.
 *
 * @param parameter how an address names it
 * @param expression what the query sorts by; written by us, never by an address
 * @param startsDescending whether whoever chooses it sees the last first, as with times
 */
public record SortColumn(String parameter, String expression, boolean startsDescending) {

    public static SortColumn ascending(String parameter, String expression) {
        return new SortColumn(parameter, expression, false);
    }

    public static SortColumn descending(String parameter, String expression) {
        return new SortColumn(parameter, expression, true);
    }
}
