package io.attimo.platform.list;

/**
 * The head of a column that can be sorted by.
 *
 * @param direction as ARIA calls it; null where the list is in the order of another
 */
public record SortHeading(String path, String direction) {}
